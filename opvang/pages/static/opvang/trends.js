/* Draws the chart of the trends from the table beside it, so that both say the same. */

"use strict";

(() => {
  const place = document.getElementById("grafiek");
  const table = document.getElementById("reeks-cijfers");
  if (!place || !table || !window.echarts) {
    return;
  }

  const theme = getComputedStyle(document.documentElement);
  const colour = (name) => theme.getPropertyValue(name).trim();
  const font = getComputedStyle(document.body).fontFamily;
  // The table has the last month on top, a chart has it on the right.
  const rows = [...table.tBodies[0].rows].reverse();
  const names = [...table.querySelectorAll("[data-series]")].map((head) => head.textContent);
  const strokes = [
    { color: colour("--opvang-ink"), type: "solid" },
    { color: colour("--opvang-occupied"), type: "dashed" },
  ];

  const series = names.map((name, number) => ({
    name,
    type: "line",
    color: strokes[number].color,
    lineStyle: { width: 3, type: strokes[number].type },
    symbol: number ? "emptyCircle" : "circle",
    symbolSize: 6,
    data: rows.map((row) => {
      const value = row.querySelectorAll("[data-value]")[number].dataset.value;
      return value === "" ? null : Number(value);
    }),
  }));

  const chart = window.echarts.init(place, null, { renderer: "canvas" });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: font, fontSize: 14, color: colour("--opvang-text") },
    grid: { left: 8, right: 16, top: 48, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 36, textStyle: { fontSize: 15 } },
    // Written on the canvas: a tooltip of HTML has styles that the page does not allow.
    tooltip: { trigger: "axis", renderMode: "richText" },
    xAxis: {
      type: "category",
      boundaryGap: false,
      data: rows.map((row) => row.querySelector("[data-month]").dataset.month),
      axisLabel: { alignMinLabel: "left", hideOverlap: true, color: colour("--opvang-text-soft") },
    },
    yAxis: {
      type: "value",
      min: 0,
      minInterval: 5,
      axisLabel: { color: colour("--opvang-text-soft") },
      splitLine: { lineStyle: { color: colour("--opvang-line") } },
    },
    series,
  });
  new ResizeObserver(() => chart.resize()).observe(place);
})();
