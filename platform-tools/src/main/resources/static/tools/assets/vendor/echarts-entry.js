import * as echarts from 'echarts/core';
import {LineChart,BarChart,ScatterChart,HeatmapChart} from 'echarts/charts';
import {GridComponent,TooltipComponent,LegendComponent,MarkLineComponent,MarkAreaComponent,VisualMapContinuousComponent,AriaComponent,DataZoomInsideComponent} from 'echarts/components';
import {SVGRenderer} from 'echarts/renderers';
import {LabelLayout} from 'echarts/features';
echarts.use([LineChart,BarChart,ScatterChart,HeatmapChart,GridComponent,TooltipComponent,LegendComponent,MarkLineComponent,MarkAreaComponent,VisualMapContinuousComponent,AriaComponent,DataZoomInsideComponent,SVGRenderer,LabelLayout]);
export {init,getInstanceByDom,version} from 'echarts/core';
