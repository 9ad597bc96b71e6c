/* Who says what: chains of sources, and a table of their figures where there are several. */

/* The voices of an event: [{ sources, words, counts, denies }]. */
function voicesOf(row) {
  var found;
  try { found = JSON.parse(row.claims_json || "[]"); } catch (error) { found = []; }
  return Array.isArray(found) ? found : [];
}

/* A chain in words: "SANA, citing a military source"; the report itself where nobody is named. */
function chainText(voice, state) {
  var names = voice.sources.map(function (source) { return source.name; });
  if (!names.length) { return state.t("itself"); }
  var said = names.map(isolated).reduce(function (before, name) { return state.t("citing", before, name); });
  return voice.denies ? state.t("denies", said) : said;
}

/* Who says so and how they know: each voice with its chain, its names as written, and its words. */
function voiceList(row, state) {
  var voices = voicesOf(row), list = make("ul", "em-voices");
  voices.forEach(function (voice) {
    var line = make("li"), chain = make("div", "em-chain", cut(chainText(voice, state), LONGEST)), last = voice.sources.length - 1;
    line.appendChild(chain);
    if (last > 0) { line.appendChild(small(state.t("knows_from", isolated(voice.sources[last].name)))); }
    if (last === 0) { line.appendChild(small(state.t("knows_unsaid"))); }
    if (last < 0) { line.appendChild(small(state.t("knows_itself"))); }
    var other = voice.sources.filter(function (source) { return source.as_written && source.as_written !== source.name; });
    if (other.length) {
      line.appendChild(small(state.t("as_written", other.map(function (source) { return isolated(source.as_written); }).join("”, “"))));
    }
    if (voice.words && voice.words !== row.quote) { line.appendChild(quoted("q", "em-small", voice.words)); }
    list.appendChild(line);
  });
  return voices.length ? list : null;
}

/* One figure with what it covers. */
function figureOf(count, state) {
  var node = quoted("div", "", count.text);
  if (count.scope === "part" || count.scope === "total") {
    return add(make("div"), node, small(state.t("scope_" + count.scope)));
  }
  return node;
}

/* The figures of an event: a line each from one voice; from several a table, a row a voice. */
function figures(row, state) {
  var voices = voicesOf(row).filter(function (voice) { return voice.counts.length; });
  var whats = WHATS.filter(function (what) {
    return voices.some(function (voice) { return voice.counts.some(function (count) { return count.what === what; }); });
  });
  if (!whats.length) { return []; }
  if (voices.length === 1) {
    return whats.map(function (what) {
      var line = make("div", "em-figures");
      add(line, make("span", "em-what", state.t(what)));
      voices[0].counts.filter(function (count) { return count.what === what; })
        .forEach(function (count) { line.appendChild(figureOf(count, state)); });
      return line;
    });
  }
  return [row.claims_disagree ? make("strong", "em-disagree", state.t("disagree")) : null, figureTable(voices, whats, state)];
}

function figureTable(voices, whats, state) {
  var table = make("table", "em-table"), head = make("tr"), body = make("tbody");
  add(head, heads(state.t("source"), "col"));
  whats.forEach(function (what) { head.appendChild(heads(state.t(what), "col")); });
  voices.forEach(function (voice) {
    var line = make("tr"), who = heads(chainText(voice, state), "row");
    line.appendChild(who);
    whats.forEach(function (what) {
      var cell = make("td");
      voice.counts.filter(function (count) { return count.what === what; })
        .forEach(function (count) { cell.appendChild(figureOf(count, state)); });
      if (!cell.firstChild) { cell.textContent = "–"; }
      line.appendChild(cell);
    });
    body.appendChild(line);
  });
  return add(table, add(make("thead"), head), body);

  function heads(text, scope) {
    var cell = make("th", "", cut(text, TITLE));
    cell.scope = scope;
    return cell;
  }
}
