package guatu.projects.lights;

import guatu.catalog.Dated;
import java.math.BigDecimal;
import java.time.LocalDate;

/// A preset for a dimension: dated data of the pack, with where it comes from. Rules of another place are shown as
/// "preset from …".
///
/// @param yellow as [Method] says
/// @param red as [Method] says
/// @param active whether it is the one that judges in its time; the others can be looked at beside it
public record LampRule(
        String preset,
        String presetZh,
        String presetEn,
        Method method,
        BigDecimal yellow,
        BigDecimal red,
        boolean active,
        String noteZh,
        String noteEn,
        LocalDate validFrom,
        LocalDate validTo,
        String tag,
        String source) {

    public Dimension dimension() {
        return method.dimension();
    }

    /// Whether it is the judging one on a day.
    public boolean judgesOn(LocalDate day) {
        return active && Dated.holds(validFrom, validTo, day);
    }
}
