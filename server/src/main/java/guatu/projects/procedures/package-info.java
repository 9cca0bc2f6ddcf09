/// Preliminary procedures of projects (mechanisms.md P5): the catalogue with what must come before what, where each
/// stands, who holds it, how long it may take by law and as promised, and what could start today.
@NullMarked
package guatu.projects.procedures;

import org.jspecify.annotations.NullMarked;
