/* Draws the charts of the audit from the table below them, so that both say the same. */

"use strict";

(() => {
  const table = document.getElementById("groepen-cijfers");
  if (!table || !window.echarts) {
    return;
  }

  const theme = getComputedStyle(document.documentElement);
  const colour = (name) => theme.getPropertyValue(name).trim();
  const font = getComputedStyle(document.body).fontFamily;
  const rows = [...table.tBodies[0].rows];

  const groupsOf = (measure) =>
    rows
      .map((row) => {
        const cell = row.querySelector(`[data-measure="${measure}"]`).dataset;
        return {
          name: row.querySelector("[data-group]").dataset.group,
          figure: Number(cell.figure),
          least: Number(cell.least),
          most: Number(cell.most),
          holds: "holds" in cell,
          told: "figure" in cell,
        };
      })
      .filter((group) => group.told);

  const draw = (place) => {
    const groups = groupsOf(place.dataset.measure);
    if (!groups.length) {
      place.closest(".measure").hidden = true;
      return;
    }
    place.style.blockSize = `${groups.length * 44 + 40}px`;
    const chart = window.echarts.init(place, null, { renderer: "canvas" });
    const bar = { type: "bar", stack: "bounds", barWidth: 16, silent: true };
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: font, fontSize: 14, color: colour("--opvang-text") },
      grid: { left: 8, right: 16, top: 8, bottom: 8, containLabel: true },
      xAxis: {
        type: "value",
        min: 0,
        max: Number(place.dataset.most),
        interval: Number(place.dataset.step),
        axisLabel: { color: colour("--opvang-text-soft"), showMaxLabel: true },
        splitLine: { lineStyle: { color: colour("--opvang-line") } },
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: groups.map((group) => group.name),
        axisTick: { show: false },
        axisLabel: { color: colour("--opvang-text"), width: 132, overflow: "break", lineHeight: 16 },
      },
      series: [
        { ...bar, itemStyle: { color: "transparent" }, data: groups.map((group) => group.least) },
        {
          ...bar,
          itemStyle: { color: colour("--opvang-closed"), opacity: 0.55 },
          data: groups.map((group) => group.most - group.least),
        },
        {
          type: "scatter",
          symbolSize: 10,
          data: groups.map((group, number) => ({
            value: [group.figure, number],
            itemStyle: {
              color: group.holds ? colour("--opvang-ink") : colour("--opvang-surface"),
              borderColor: colour("--opvang-ink"),
              borderWidth: 2,
            },
          })),
        },
      ],
    });
    new ResizeObserver(() => chart.resize()).observe(place);
  };

  document.querySelectorAll("#grafieken [data-measure]").forEach(draw);
})();
