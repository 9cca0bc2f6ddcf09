package guatu.catalog;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// The post may not put an enterprise in a place that it may not see.
public final class PlaceOutOfScope extends Refusal {

    PlaceOutOfScope(List<String> places) {
        super(
                Kind.FORBIDDEN,
                "The post covers none of %s.".formatted(places),
                places.stream()
                        .map(place -> Finding.blocking(
                                "place-out-of-scope",
                                "region",
                                place,
                                "a place within the part of the tree that the post covers",
                                "该地区不在本岗位管辖范围内，请由上级岗位办理"))
                        .toList());
    }
}
