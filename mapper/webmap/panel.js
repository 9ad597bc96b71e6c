/* The frame of the panel that tells of the picked event, made with the page; what it tells is in detail.js. */

/* Makes the panel, closed; it follows view.picked from then on. */
function detailPanel(state) {
  var node = make("aside", "em-detail em-over"), bar = make("div", "em-detail-bar"), body = make("div", "em-detail-body");
  var shut = make("button", "em-close", "×");
  node.id = "em-detail";
  node.hidden = true;
  node.tabIndex = -1;
  node.setAttribute("role", "dialog");
  shut.type = "button";
  shut.setAttribute("aria-label", state.t("close"));
  shut.addEventListener("click", function () { closeDetail(state); });
  var detail = state.detail = { node: node, body: body, pages: pageButtons(state), note: make("p", "em-hidden-note"), items: [], at: 0, back: null, asked: 0 };
  body.tabIndex = -1;
  detail.note.hidden = true;
  document.body.appendChild(add(node, add(bar, detail.pages.node, shut), detail.note, body));
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && !event.defaultPrevented && !node.hidden) { closeDetail(state); }
  });
  state.listeners.push(function (state, changed) {
    if (changed.picked) { showPicked(state); } else if (changed.shown) { noteFilters(state); }
  });
}

/* The way to the others at the same place. */
function pageButtons(state) {
  var node = make("div", "em-pages"), count = make("span", "em-of");
  function button(text, word, step) {
    var made = make("button", "em-turn", text);
    made.type = "button";
    made.setAttribute("aria-label", state.t(word));
    made.title = state.t(word);
    made.addEventListener("click", function () { turn(state, step); });
    return made;
  }
  count.setAttribute("aria-live", "polite");
  add(node, button("‹", "previous", -1), count, button("›", "next", 1));
  return { node: node, count: count };
}
