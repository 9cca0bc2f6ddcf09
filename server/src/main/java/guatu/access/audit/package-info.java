/// The auditor's view of the journal.
@NullMarked
package guatu.access.audit;

import org.jspecify.annotations.NullMarked;
