/// A form as the firm's own workbook: handed out filled in as far as is known, read back as spreadsheets really save
/// it,
/// and handed back with what was found.
@NullMarked
package guatu.reporting.workbook;

import org.jspecify.annotations.NullMarked;
