/// The wall chart and the map one fights by (挂图作战, mechanisms.md P7): what is drawn of projects, now and as reported
/// then, what differs between the two, and S-curves. It reads; it keeps nothing.
@NullMarked
package guatu.projects.chart;

import org.jspecify.annotations.NullMarked;
