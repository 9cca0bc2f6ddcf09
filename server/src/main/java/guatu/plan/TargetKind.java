package guatu.plan;

/// What a number of the plan is, and so how its path runs inside a year and what it is judged on (settled.md 7, 8).
public enum TargetKind {
    /// An amount of a year, such as output: inside the year its share of January to the month.
    LEVEL(Course.FLOW),
    /// A number that stands at a day, such as enterprises on the roster: linear between year ends.
    STOCK(Course.STOCK),
    /// A quotient: held against the year's value directly.
    RATIO(Course.DIRECT),
    /// How many pass a yearly threshold: judged on the last full year.
    COUNT(Course.LAST_FULL_YEAR),
    /// An amount since a first year: linear between year ends.
    CUMULATIVE(Course.STOCK),
    /// A quotient or fall over several years: held against the year's value directly.
    CUMULATIVE_RATIO(Course.DIRECT),
    /// A number for every year anew.
    ANNUAL_FLOW(Course.FLOW),
    /// A share at each allocation.
    ALLOCATION(Course.DIRECT),
    /// A size that selects: nothing is to be reached.
    THRESHOLD(Course.NONE),
    /// A structure: five clusters, three levels.
    STRUCTURAL(Course.NONE);

    /// How a path runs inside a year.
    enum Course {
        FLOW,
        STOCK,
        DIRECT,
        LAST_FULL_YEAR,
        NONE
    }

    private final Course course;

    TargetKind(Course course) {
        this.course = course;
    }

    Course course() {
        return course;
    }

    /// Whether there is something to reach, and so a path.
    public boolean hasPath() {
        return course != Course.NONE;
    }
}
