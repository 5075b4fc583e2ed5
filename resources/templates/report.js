// Pointing at a finding, or at its words, lights all its words. The page reads without this.
"use strict";
(function () {
  function numbers(node) {
    var holder = node.closest ? node.closest("[data-finding]") : null;
    return holder ? holder.dataset.finding.split(" ") : [];
  }
  function light(wanted) {
    document.querySelectorAll(".lit").forEach(function (node) { node.classList.remove("lit"); });
    wanted.forEach(function (number) {
      document.querySelectorAll('[data-finding~="' + number + '"]').forEach(function (node) { node.classList.add("lit"); });
    });
  }
  ["pointerover", "focusin"].forEach(function (event) {
    document.addEventListener(event, function (happened) { light(numbers(happened.target)); });
  });
})();
