"""The overview: figures that follow from the comparison, and marks that lead back to the texts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from comparators.framing.emphasis_map import EmphasisRow, sentence_at
from comparators.model import Alignment, Pair, Span
from comparators.reading import read
from comparators.reports.page.tolls import toll_tables
from comparators.values import Interval
from desktop.overview.butterfly import Butterfly
from desktop.overview.called import CalledTable
from desktop.overview.counts import CountsTable
from desktop.overview.doors import Doors
from desktop.overview.emphasis import EmphasisMap
from desktop.overview.figures import figures_of
from desktop.overview.page import OverviewPage
from desktop.overview.scales import LogScale, TimeScale, spread
from desktop.overview.summary import heading, in_common, lead, said, tallies
from desktop.overview.tables import Bars, Called, Thing, tones
from desktop.overview.toll_chart import TollChart, spoken, written_labels
from desktop.overview.tolls import tolls_of
from desktop.theme import apply_theme, load_theme
from desktop.workspace import Workspace
from tests.desktop.made import comparison, named
from tests.marked import article


def test_the_pair_is_said_in_one_heading_and_one_lead():
    assert heading(comparison()) == "Two reports of one story"
    assert lead(comparison()) == "Left was written on 1 March 2021, right on 4 March 2021. One pair cannot both hold."


def test_where_no_conflict_was_found_no_more_is_said():
    made = comparison()
    calm = replace(made, findings=tuple(one for one in made.findings if one.verdict != "conflict"))
    assert lead(calm).endswith("later counts. No conflict was found.")
    apart = replace(calm, findings=(), pair=replace(made.pair, alignment=Alignment(())))
    assert lead(apart) == "Left was written on 1 March 2021, right on 4 March 2021."


def test_two_reports_of_one_day_are_said_to_be_so():
    made = comparison()
    texts = [read(article(made.pair.reading(side).text, "2021-03-04")) for side in ("left", "right")]
    assert lead(replace(made, pair=Pair(*texts, made.pair.alignment))).startswith("Both were written on 4 March 2021.")


def test_the_figures_of_every_measure_stand_in_a_table_and_lead_to_their_passages(application: QApplication):
    texts = ("Nine men died on Monday, the mayor said. Two men are missing.", "Twelve men died. Four men are missing.")
    left, right = (read(article(text, day)) for text, day in zip(texts, ("2021-03-01", "2021-03-04"), strict=True))
    pair = Pair(left, right, Alignment(()))
    tables = toll_tables(pair)
    assert {table.title for table in tables} == {"Deaths", "Missing"}
    shown = CountsTable(tables)
    words = [label.text() for label in shown.findChildren(QLabel)]
    assert {"Deaths", "Missing", "1 March 2021", "4 March 2021", "mayor"} <= set(words)
    places = []
    shown.opened.connect(lambda *place: places.append(place))
    link = next(label for label in shown.findChildren(QLabel) if "Nine men" in label.text())
    link.linkActivated.emit("left:0:8")
    assert places == [("left", 0, 8)]


def test_intervals_are_said_in_a_sentence():
    assert said(Interval(date(2021, 1, 1), date(2021, 1, 31))) == "in January 2021"
    assert said(Interval(date(2021, 1, 1), date(2021, 12, 31))) == "in 2021"
    assert said(Interval(date(2021, 5, 2), date(2021, 6, 9))) == "between 2 May and 9 June 2021"


def test_tallies_count_and_name_the_findings_that_they_show():
    made = {tally.words: tally.ids for tally in tallies(comparison())}
    assert list(made) == ["1 conflict", "1 update", "1 right only", "1 framing", "1 artefact", "1 kept quiet"]
    assert made["1 update"] == {named("Deaths").id}


def test_matter_in_common_counts_passages_and_words():
    common = in_common(comparison(), "left")
    assert (common.linked, common.passages) == (2, 4)
    assert 0.5 < common.share < 1


def test_tolls_of_both_texts_stand_in_time_and_an_update_joins_them():
    tolls = tolls_of(comparison())
    assert tolls is not None
    assert tolls.name == "Deaths"
    assert [(toll.side, toll.value, toll.open_above) for toll in tolls.rows] == [
        ("left", 12, True),
        ("right", 40, False),
    ]
    assert tolls.updates == ((0, 1),)
    assert spoken(tolls.rows[0]).startswith("Left: At least 12 people")


def test_counts_without_a_date_are_told_beside_the_chart():
    left = article(
        "Blast at Kora\n\nAt least 12 people were killed on Monday, the clinic said. Six people were injured.\n\n"
        "By Tuesday at least 14 people were killed, a nurse said.",
        "2021-03-01",
    )
    right = article("Kora blast\n\nAt least 19 people were killed when a depot blew up in Kora.")
    readings = read(left), read(right)
    made = replace(comparison(), pair=Pair(*readings, Alignment()), findings=())
    tolls = tolls_of(made)
    assert tolls is not None
    assert {row.side for row in tolls.rows} == {"left"}
    assert [side for side, words in tolls.undated if "19" in words] == ["right"]


def test_a_logarithmic_scale_reaches_the_next_power_of_ten():
    scale = LogScale.over([12, 6000], top=0, bottom=100)
    assert [words for _, words in scale.ticks()] == ["1", "10", "100", "1,000", "10,000"]
    assert scale.at(1) == 100
    assert scale.at(10_000) == 0


def test_the_calendar_names_days_months_or_years():
    def names(first: date, last: date) -> list[str]:
        return [words for _, words in TimeScale.over([first, last], 0, 600).ticks()]

    assert names(date(2021, 3, 1), date(2021, 3, 9))[0].endswith(("Feb", "Mar"))
    assert "Dec" in names(date(2020, 10, 9), date(2021, 1, 11))
    assert "Jan 2021" in names(date(2020, 10, 9), date(2021, 1, 11))


def test_labels_keep_their_distance_and_their_order():
    assert spread([10, 11, 50], 18, 0, 100) == [10, 28, 50]
    placed = spread([95, 96, 97], 18, 0, 100)
    assert placed == sorted(placed)
    assert placed[-1] <= 100
    assert all(later - earlier >= 18 for earlier, later in pairwise(placed))


def test_two_days_of_writing_that_are_close_do_not_print_over_each_other():
    far = written_labels([("left", 100.0), ("right", 300.0)], 0)
    close = written_labels([("right", 150.0), ("left", 120.0)], 0)
    assert [words for words, _, _ in far] == ["Left written", "Right written"]
    assert [words for words, _, _ in close] == ["Left written", "Right written"]
    assert close[0][1].right() < close[1][1].left()
    assert [words for words, _, _ in written_labels([("left", 120.0), ("right", 121.0)], 0)] == ["Both written"]


def test_a_mark_of_the_chart_opens_its_words(application: QApplication):
    tolls = tolls_of(comparison())
    assert tolls is not None
    chart = TollChart(tolls)
    chart.resize(800, 282)
    opened: list[int] = []
    chart.opened.connect(opened.append)
    for number, place in enumerate(chart._places()[0]):
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPointF(place.middle, place.y).toPoint())
        assert opened[-1] == number
    QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert opened[-1] == 0


def opened_by_marks(drawing: Doors) -> list[tuple[str, int, int]]:
    """What every mark opens when it is clicked, then what the first opens by the keys."""
    drawing.resize(800, drawing.sizeHint().height())
    opened: list[tuple[str, int, int]] = []
    drawing.opened.connect(lambda *place: opened.append(place))
    for door in drawing.doors():
        QTest.mouseClick(drawing, Qt.MouseButton.LeftButton, pos=door.box.center().toPoint())
    QTest.keyClick(drawing, Qt.Key.Key_Down)
    QTest.keyClick(drawing, Qt.Key.Key_Return)
    return opened


def test_the_bars_of_a_butterfly_open_the_first_passage(application: QApplication):
    here, there = Span(3, 9), Span(40, 44)
    rows = (Bars("Ada", 3, 0, left_place=here), Bars("Bo", 1, 2, left_place=Span(12, 20), right_place=there))
    opened = opened_by_marks(Butterfly(rows, str, name="Who is quoted"))
    assert opened == [("left", 3, 9), ("left", 12, 20), ("right", 40, 44), ("left", 3, 9)]


def test_a_mark_of_the_emphasis_map_opens_its_sentence(application: QApplication):
    left = read(article("Mira Oster spoke on Monday in Kora. It rained all day. Oster left at noon."))
    rows = [EmphasisRow("Oster", 0.69, 0.0, left_places=((0.0, 0.4375), (0.75, 1.0)), right_places=())]
    drawing = EmphasisMap(rows, lambda side, share: sentence_at(left, share))
    opened = opened_by_marks(drawing)
    assert [left.text[start:end] for _, start, end in opened][:2] == [
        "Mira Oster spoke on Monday in Kora.",
        "Oster left at noon.",
    ]


def test_the_page_builds_with_and_without_figures(application: QApplication):
    workspace = Workspace()
    page = OverviewPage(workspace)
    page.resize(1200, 800)
    workspace.show(comparison())
    workspace.show(comparison(), figures_of(comparison()))
    opened: list[str] = []
    page.opened.connect(opened.append)
    chart = page.findChild(TollChart)
    assert chart is not None
    chart.opened.emit(1)
    assert opened == [named("Deaths").id]
    page.toggle_table()
    assert not chart.isVisibleTo(page)


def test_words_that_judge_an_actor_open_their_places():
    pair = made_pair(
        "The brutal army of the north ringed the town. On Friday the army starved its people.",
        "The army of the north has stood round the town since Friday, a spokesman said.",
    )
    (thing,) = tones(replace(comparison(), pair=pair, findings=()))
    assert [(called.words, called.times) for called in thing.left] == [("− brutal", 1), ("− starved", 1)]
    assert thing.left[0].span.of(pair.left.text) == "The brutal army"
    assert [(called.words, called.times) for called in thing.right] == [("named only", 1)]


def test_a_table_of_names_follows_the_theme(application: QApplication):
    words = Called("rebels", 2, Span(0, 6))
    table = CalledTable([Thing("Fighters", (words,), ())])
    cell = table.findChildren(QLabel)[-2]
    assert load_theme("light").hex("ink") in cell.text()
    try:
        apply_theme(application, load_theme("dark"))
        assert load_theme("dark").hex("ink") in cell.text()
    finally:
        apply_theme(application, load_theme("light"))


def made_pair(left: str, right: str) -> Pair:
    return Pair(read(article(left, "2023-05-02")), read(article(right, "2023-05-02")), Alignment(()))
