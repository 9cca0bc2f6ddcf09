package guatu.catalog;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// All code tables as they were read at one moment. Nothing in it changes; a new pack gives a new one.
record CodeTables(
        RegionIndex regions,
        ParkIndex parks,
        IndustryIndex industries,
        List<Cluster> clusters,
        List<ClusterShare> shares,
        List<ValueAddedRate> rates,
        SortedMap<String, List<Parameter>> parameters,
        CalendarIndex calendar) {

    CodeTables {
        clusters = List.copyOf(clusters);
        shares = List.copyOf(shares);
        rates = List.copyOf(rates);
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    Optional<Parameter> parameter(String code, LocalDate day) {
        return parameters.getOrDefault(code, List.of()).stream()
                .filter(parameter -> parameter.holdsOn(day))
                .findFirst();
    }
}
