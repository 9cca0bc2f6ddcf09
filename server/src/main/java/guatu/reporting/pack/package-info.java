/// A form as the pack writes it: reading the file, finding its mistakes, working out its windows.
@NullMarked
package guatu.reporting.pack;

import org.jspecify.annotations.NullMarked;
