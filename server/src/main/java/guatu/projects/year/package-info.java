/// Yearly plans: what a level means to build in a year, and the numbered baselines that lamps are judged against.
@NullMarked
package guatu.projects.year;

import org.jspecify.annotations.NullMarked;
