"""Posts, whatever words name them."""

from __future__ import annotations

import resources
from comparators.knowledge.posts import exclude, one_given_name, one_post, post_of


def test_every_line_has_its_cells_and_a_reason():
    for name, columns in (("posts.tsv", 4), ("posts_together.tsv", 4), ("ministries.tsv", 3), ("by_names.tsv", 3)):
        lines = [line.split("\t") for line in resources.read_text("lexicons", name).splitlines() if line[:1] != "#"]
        assert all(len(cells) == columns and all(cells) for cells in lines), name


def test_the_posts_held_together_are_posts_or_groups():
    lines = [line.split("\t") for line in resources.read_text("lexicons", "posts.tsv").splitlines() if line[:1] != "#"]
    known = {cells[0] for cells in lines} | {cells[1] for cells in lines}
    together = resources.read_text("lexicons", "posts_together.tsv").splitlines()
    for one, other, relation, _ in (line.split("\t") for line in together if line[:1] != "#"):
        assert {one, other} <= known, (one, other)
        assert relation in {"together", "apart"}, (one, other)


def test_a_post_is_known_before_and_after_its_noun():
    assert one_post(post_of("officer", ["chief", "financial"]), post_of("head", [], ["finance"]))
    assert post_of("head", [], ["police", "cyber", "unit"]) is None
    assert post_of("director", []) is None


def test_posts_exclude_each_other_where_nobody_holds_both():
    assert exclude(post_of("minister", ["labour"]), post_of("minister", ["transport"]))
    assert not exclude(post_of("minister", ["labour"]), post_of("minister", []))
    assert exclude(post_of("judge", []), post_of("spokeswoman", []))
    assert not exclude(post_of("chairman", []), post_of("executive", ["chief"]))


def test_a_short_form_is_the_same_given_name():
    assert one_given_name("bill", "william")
    assert not one_given_name("peter", "petra")
