package guatu.projects;

import guatu.evidence.Datum;
import guatu.evidence.GeoPoint;
import guatu.evidence.PhotoExpectation;
import guatu.evidence.Site;
import guatu.kernel.Period;
import guatu.projects.Project.Point;
import java.time.YearMonth;
import java.util.Optional;

/// What photos of a project are to show: its site, and the month where one is reported on (mechanisms.md c0.3).
public final class ProjectSites {

    private ProjectSites() {}

    /// What a project's photo is held against.
    ///
    /// @param point where the project is; without it no place is asked for
    public static PhotoExpectation expectation(long project, Optional<Point> point, Optional<YearMonth> month) {
        return new PhotoExpectation(
                Long.toString(project), month.map(Period.Month::new), point.map(ProjectSites::site));
    }

    private static Site site(Point point) {
        return Site.point(new GeoPoint(point.lat(), point.lon(), Datum.valueOf(point.datum())));
    }
}
