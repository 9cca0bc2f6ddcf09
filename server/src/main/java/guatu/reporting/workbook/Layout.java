package guatu.reporting.workbook;

/// How a workbook tells what it is. A hidden sheet names firm, form, edition and month, and lists the cells; in the
/// sheet
/// of the form a hidden row before the lines of each part names its columns. So lines may move, and are found again.
final class Layout {

    /// The hidden sheet.
    static final String IDENTITY = "_guatu";

    /// The hidden sheet with the codes that rows may carry.
    static final String LISTS = "_guatu_lists";

    /// What stands first in a hidden row.
    static final String MARK = "#guatu";

    /// The part of a form that holds its fixed items.
    static final String ITEMS = "items";

    /// What a hidden row after the last line of a part says.
    static final String END = "end";

    /// The layout's own version.
    static final String VERSION = "1";

    static final int CODE = 0;
    static final int NAME = 1;
    static final int UNIT = 2;

    /// The first column of amounts.
    static final int FIRST = 3;

    /// Who signs the notes that the system writes on cells.
    static final String AUTHOR = "挂图审核";

    private Layout() {}
}
