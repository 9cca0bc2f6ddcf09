/// Counts of projects by rules with a version: members of numerator and denominator by name, what almost counts and
/// what it lacks, and certificates of production with their proofs.
@NullMarked
package guatu.projects.counts;

import org.jspecify.annotations.NullMarked;
