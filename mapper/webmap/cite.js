/* What a reader does with an event: copy its citation, see it on the map. */

/* Quote, who says so, report, day and address, in one line of plain text. */
function citation(item, state) {
  var row = item.row, quote = unturned(row.quote), voices = voicesOf(row), said = [];
  var chain = voices.length ? voices.map(function (voice) { return unturned(chainText(voice, state)); }).join("; ") : unturned(row.source_chain);
  if (quote) { said.push("“" + quote + "”"); }
  if (chain) { said.push("(" + chain + ")"); }
  var report = [unturned(row.publisher), row.title && "“" + unturned(row.title) + "”", row.published && day(row.published, state.lang)];
  report = report.filter(Boolean).join(", ");
  return [said.join(" "), report, unturned(row.url)].filter(Boolean).join(". ");
}

/* Writes text to the clipboard; where a page may not, by a selection. A promise of whether it is done. */
function copyText(text) {
  if (navigator.clipboard && navigator.clipboard.writeText) {
    return navigator.clipboard.writeText(text).then(function () { return true; }, function () { return copyBySelection(text); });
  }
  return Promise.resolve(copyBySelection(text));
}

function copyBySelection(text) {
  var box = make("textarea", "em-unseen"), before = document.activeElement, done = false;
  box.value = text;
  document.body.appendChild(box);
  box.select();
  try { done = document.execCommand("copy"); } catch (error) { done = false; }
  box.remove();
  if (before && before.focus) { before.focus({ preventScroll: true }); }
  return done;
}

/* The buttons of one thing. What is not on the map says so instead. */
function actions(item, state) {
  var bar = make("div", "em-actions"), told = make("span", "em-small em-copied"), t = state.t;
  told.setAttribute("role", "status");
  if (boundsOf(state, item)) {
    bar.appendChild(actionButton(t("show_on_map"), function () { showOnMap(state, item); }));
  }
  if (item.kind !== "reference") {
    bar.appendChild(actionButton(t("copy_citation"), function () {
      copyText(citation(item, state)).then(function (done) { told.textContent = t(done ? "copied" : "not_copied"); });
    }));
  }
  return add(bar, told);
}

/* The box of where a thing is, or null. */
function boundsOf(state, item) {
  return boxOf(placesOf(state, item), middleOf(state.map));
}

function placesOf(state, item) {
  var row = item.row, found = [];
  function ground(areas) {
    if (areas) { latlngs(areas, state.scale).forEach(function (polygon) { found = found.concat(polygon[0] || []); }); }
  }
  if (item.kind === "event") {
    state.E.anchors(row.index).forEach(function (s) {
      var spots = state.spots, unit = state.areas[spots.code(s)];
      if (spots.kind[s] === 0) { found.push([spots.lat(s), spots.lon(s)]); }
      else { ground(spots.kind[s] === 1 ? unit && areasOf(state, unit) : state.data.shapes[spots.shape[s]].areas); }
      if (spots.kind[s] !== 0 && !found.length) { found.push([spots.lat(s), spots.lon(s)]); }
    });
    return found;
  }
  ground(row.areas);
  row.points.concat(row.line || []).filter(finite).forEach(function (p) { found.push([p[1], p[0]]); });
  return found;
}

/* How much of the map's edges the page covers: [left, top], [right, bottom] in pixels. */
function covered(state) {
  var map = state.map.getContainer().getBoundingClientRect(), panel = state.detail.node, left = 24, right = 24, bottom = 24;
  if (!panel.hidden) {
    var box = panel.getBoundingClientRect(), wide = box.width > map.width * 0.75;
    if (wide) { bottom += Math.max(0, map.bottom - box.top); }
    else if (box.left > map.left + 40) { right += Math.max(0, map.right - box.left); }
    else { left += Math.max(0, box.right - map.left); }
  }
  return [[left, 24], [right, bottom]];
}

/* From this zoom on a point stands for itself nearly everywhere. */
var CLOSE = 10;

function showOnMap(state, item) {
  var box = boundsOf(state, item), edges = covered(state);
  if (!box) { return; }
  var point = box.getNorth() === box.getSouth() && box.getEast() === box.getWest();
  state.map.fitBounds(box, {
    paddingTopLeft: edges[0], paddingBottomRight: edges[1], maxZoom: point ? Math.max(CLOSE, state.map.getZoom()) : CLOSE, animate: false
  });
}

/* The picked one, beside the panel that tells of it. */
function seePicked(state) {
  var item = state.view.picked ? itemOf(state, state.view.picked) : null;
  if (item === null) { return; }
  bringIntoView(state, typeof item === "number" ? { kind: "event", row: state.E.row(item) } : item);
}

/* How much room the sign of a thing takes, from its middle. */
var SIGN = 14;

/* Moves the map, if it must, so that a thing is seen beside the panel and under no button. The zoom stays. */
function bringIntoView(state, item) {
  var box = boundsOf(state, item), map = state.map;
  if (!box) { return; }
  var edges = covered(state), size = map.getSize(), at = map.latLngToContainerPoint(box.getCenter());
  var room = { left: edges[0][0], top: edges[0][1], right: size.x - edges[1][0], bottom: size.y - edges[1][1] };
  var sign = [at.x - SIGN, at.y - SIGN, 2 * SIGN, 2 * SIGN], open = at.x >= room.left && at.x <= room.right && at.y >= room.top && at.y <= room.bottom;
  if (open && !meets(sign, controlBoxes(map))) { return; }
  map.panBy([at.x - (room.left + room.right) / 2, at.y - (room.top + room.bottom) / 2], { animate: false });
}
