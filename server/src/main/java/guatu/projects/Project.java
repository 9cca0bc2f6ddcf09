package guatu.projects;

import guatu.kernel.EnterpriseId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// A project as it stands now, as far as other parts of the house ask.
///
/// @param region the slot of its home county
/// @param park the slot of its park or zone; 0 when it is in none
/// @param enterprise the unit, where it is on the register
/// @param unitCode its credit code; empty while unknown
/// @param code empty until issued
/// @param partial whether it produces with part of the lines only
/// @param status as of the clock: a lapsed 核准 document lapses it by itself
/// @param industry the slot of its 小类 by product; 0 outside industry
/// @param total planned total investment, 元
/// @param confirmedOn when its owner last said that the record holds
public record Project(
        ProjectId id,
        int region,
        int park,
        Optional<EnterpriseId> enterprise,
        String unitCode,
        String unitName,
        Optional<ProjectCode> code,
        String nameZh,
        String nameEn,
        Stage stage,
        LocalDate stageSince,
        boolean partial,
        SideStatus status,
        ReserveLevel level,
        Nature nature,
        int industry,
        String cluster,
        long total,
        Optional<LocalDate> plannedStart,
        Optional<LocalDate> plannedCompletion,
        Optional<LocalDate> plannedProduction,
        Optional<Point> point,
        Optional<Integer> altitude,
        int version,
        LocalDate confirmedOn,
        Optional<LocalDate> approvalExpires,
        boolean demo) {

    /// Where it is, in degrees.
    ///
    /// @param datum `CGCS2000` or `WGS84`; shifted coordinates (GCJ-02) are refused
    public record Point(BigDecimal lat, BigDecimal lon, String datum) {}
}
