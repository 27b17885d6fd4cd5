/** How the timeline looks: in the colours of the editor's theme, high contrast included. */
export const timelineStyle = `
body { color: var(--vscode-foreground); background: var(--vscode-editor-background); font: var(--vscode-font-size) var(--vscode-font-family); padding: 0 12px 12px; }
.help, .undated { color: var(--vscode-descriptionForeground); }
.calendar { overflow-x: auto; padding-bottom: 8px; }
svg { display: block; }
svg text { fill: var(--vscode-foreground); font-size: 12px; }
.year { font-weight: bold; }
svg text.month, svg text.label { fill: var(--vscode-descriptionForeground); font-size: 11px; }
line.grid { stroke: var(--vscode-editorIndentGuide-background1, var(--vscode-widget-border, currentColor)); stroke-opacity: 0.5; }
line.grid.year { stroke-opacity: 1; }
line.lane { stroke: var(--vscode-widget-border, var(--vscode-contrastBorder, currentColor)); stroke-opacity: 0.6; }
line.today { stroke: var(--vscode-charts-blue); stroke-width: 2; stroke-dasharray: 4 3; }
svg text.today { fill: var(--vscode-charts-blue); font-size: 11px; }
rect.ground { fill: var(--vscode-editor-background); }
.bar { cursor: pointer; outline: none; }
.bar rect { fill: var(--vscode-charts-green); stroke: var(--vscode-charts-green); stroke-width: 1.5; }
.bar.soft rect, .bar.continuing rect { fill-opacity: 0.15; }
.bar.continuing rect { stroke-dasharray: 4 2; }
.bar.overdue rect { fill: var(--vscode-charts-red); stroke: var(--vscode-charts-red); }
.bar.overdue.soft rect, .bar.overdue.continuing rect { fill-opacity: 0.15; }
svg text.mark { fill: var(--vscode-editor-background); font-weight: bold; font-size: 11px; text-anchor: middle; pointer-events: none; }
.bar.overdue.soft text.mark, .bar.overdue.continuing text.mark { fill: var(--vscode-foreground); }
.bar:hover rect { stroke: var(--vscode-foreground); }
.bar:focus rect { stroke: var(--vscode-focusBorder); stroke-width: 3; }
summary { cursor: pointer; margin: 8px 0; }
summary:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, currentColor)); padding: 4px 8px; text-align: left; vertical-align: top; }
`
