package guatu.kernel;

/// Which page of a list is asked for.
///
/// @param page from 0
/// @param size 1 to [Page#LARGEST]
public record Paging(int page, int size) {

    private static final int DEEPEST = 1_000_000;

    /// @throws Unreadable for a page or size that no list has
    public Paging {
        if (page < 0 || page > DEEPEST) {
            throw new Unreadable("page", Integer.toString(page), "a page from 0", "页码从 0 起");
        }
        if (size < 1 || size > Page.LARGEST) {
            throw new Unreadable("size", Integer.toString(size), "1 to " + Page.LARGEST, "每页 1 至 500 条；更多请用导出");
        }
    }

    /// How many items lie before the page.
    public long offset() {
        return (long) page * size;
    }
}
