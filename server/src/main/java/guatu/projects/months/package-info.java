/// What happens to projects month by month: yearly plans and their baselines, month reports and who checked them,
/// tasks, problems and who holds them. Only the project's unit writes its figures.
@NullMarked
package guatu.projects.months;

import org.jspecify.annotations.NullMarked;
