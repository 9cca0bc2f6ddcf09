/// The three lists: tasks back-planned from the day of production, problems with every promise, and who holds
/// what.
@NullMarked
package guatu.projects.tasks;

import org.jspecify.annotations.NullMarked;
