/* Before the browser prints: legend and sources are opened, the legend moves beside the map, and the map keeps what
   it shows on the screen. */

/* What the map may take of A4 landscape within margins of 10 mm, in CSS pixels, the legend beside it; its least height; what
   the note on the filters and the room above the legend take; how many characters of a list that is folded on the screen. */
var PAPER = { wide: 784, high: 718, least: 360, note: 48, folded: 1500 };

function printing(state) {
  var opened = [], copies = [], home = null, root = document.documentElement.style;
  window.addEventListener("beforeprint", function () {
    var box = state.map.getContainer(), wide = box.clientWidth, high = box.clientHeight;
    document.querySelectorAll(".em-legend, .em-foot details").forEach(function (part) {
      var longer = part.parentNode.closest("details") && part.textContent.length > PAPER.folded;
      if (!part.open && !longer) { part.open = true; opened.push(part); }
    });
    signs(state);
    var legend = box.querySelector(".em-legend");
    home = legend && { legend: legend, parent: legend.parentNode, next: legend.nextSibling };
    root.setProperty("--em-print-legend", legend ? String(legendShare(state, legend)) : "1");
    if (legend) { document.body.appendChild(legend); }
    noteView(state);
    finish(state.map);
    box.querySelectorAll(".leaflet-pane canvas").forEach(function (canvas) { copies.push(stillOf(canvas)); });
    var rest = state.frame.head.offsetHeight + footHeight(state.frame.foot) + 40;
    var share = Math.min(PAPER.wide / wide, Math.max(PAPER.least, PAPER.high - rest) / high);
    root.setProperty("--em-print-top", state.frame.head.offsetHeight + 8 + "px");
    root.setProperty("--em-print-wide", wide + "px");
    root.setProperty("--em-print-high", high + "px");
    root.setProperty("--em-print-share", String(share));
  });
  window.addEventListener("afterprint", function () {
    if (home) { home.parent.insertBefore(home.legend, home.next); }
    opened.splice(0).forEach(function (part) { part.open = false; });
    copies.splice(0).forEach(function (copy) {
      copy.previousSibling.style.display = "";
      copy.remove();
    });
  });
}

/* How high the foot is on paper, where its letters are smaller and its lines shorter (print.css). */
function footHeight(foot) {
  foot.style.cssText = "box-sizing: border-box; font-size: 9px; width: " + PAPER.wide + "px";
  var high = foot.scrollHeight;
  foot.style.cssText = "";
  return high;
}

/* How much smaller a long legend is on paper, so that all of it is on the one sheet. */
function legendShare(state, legend) {
  var high = Array.from(legend.children).reduce(function (sum, part) { return sum + part.scrollHeight; }, 0);
  return Math.min(1, (PAPER.high - state.frame.head.offsetHeight - PAPER.note) / high);
}

/* Paper says what the filters leave out: how many events are shown, and by which choices. */
function noteView(state) {
  var shown = document.querySelector(".em-shown"), note = state.frame.head.querySelector(".em-print-note");
  if (!note) { note = state.frame.head.querySelector(".em-head-words").appendChild(make("p", "em-sub em-print-note")); }
  note.textContent = [shown ? shown.textContent : "", chosenInWords(state)].filter(Boolean).join(" ");
}

/* Which way is north, and by which projection the map is drawn: made when it is first printed. */
function signs(state) {
  var box = state.map.getContainer();
  if (box.querySelector(".em-north")) { return; }
  box.appendChild(add(make("div", "em-north"), icon("north"), make("b", "", state.t("north"))));
  state.frame.foot.querySelector(".em-foot-body").appendChild(make("p", "em-projection", state.t("projection")));
}

/* Leaflet draws its own canvas (routes, zones) with the next frame: too late for paper. */
function finish(map) {
  var canvas = map._renderer;
  if (canvas && canvas._redraw) { canvas._redraw(); }
}

/* Chromium prints a canvas that was cleared and drawn a moment ago (in the colours of paper) as an empty one, and
   with it all others: a copy of it stands in its place while the page is printed. */
function stillOf(canvas) {
  var copy = canvas.cloneNode(false);
  if (canvas.width && canvas.height) { copy.getContext("2d").drawImage(canvas, 0, 0); }
  canvas.after(copy);
  canvas.style.display = "none";
  return copy;
}
