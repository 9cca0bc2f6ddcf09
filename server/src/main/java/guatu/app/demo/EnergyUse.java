package guatu.app.demo;

import guatu.app.demo.Sheet.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How enterprises of a trade use an energy: a row of the demo's `energies.csv`.
///
/// @param industry the 小类, 0 for all trades
/// @param consumedPerYi consumed, in the energy's unit, for 亿元 of output; electricity comes from B204-1 instead
/// @param materialPermille of it as raw material
/// @param otherPermille of it outside production, by vehicles
/// @param priceMilli thousandths of 千元 a unit
/// @param stockPermille stock at a month's end, in thousandths of the month's use; 0 where it cannot be stored
/// @param inputPermille of it put into conversion
/// @param madePerYi made by conversion for 亿元 of output
/// @param recoveredPerYi waste heat (EN36) recovered for 亿元 of output
record EnergyUse(
        int industry,
        String energy,
        long consumedPerYi,
        long materialPermille,
        long otherPermille,
        long priceMilli,
        long outsidePermille,
        long stockPermille,
        long inputPermille,
        long madePerYi,
        long recoveredPerYi) {

    /// Electricity, in 万千瓦时.
    static final String POWER = "EN34";

    /// Waste heat and pressure, in 吉焦.
    static final String WASTE_HEAT = "EN36";

    /// All of a pack, and the standard coal of a unit of each energy as its list says.
    record Table(List<EnergyUse> uses, Map<String, BigDecimal> coefficients) {

        Table {
            uses = List.copyOf(uses);
            coefficients = Map.copyOf(coefficients);
        }

        static Table read(Path pack) {
            var uses = Sheet.read(pack.resolve("demo/energies.csv")).rows().stream()
                    .map(EnergyUse::of)
                    .toList();
            var coefficients = Sheet.read(pack.resolve("lists/energies.csv")).rows().stream()
                    .collect(Collectors.toMap(row -> row.text("code"), row -> new BigDecimal(row.text("coefficient"))));
            return new Table(uses, coefficients);
        }

        /// What a trade uses, electricity first. What a trade says of an energy goes before what is said of all.
        List<EnergyUse> of(int industry) {
            var own = uses.stream().filter(use -> use.industry() == industry).toList();
            return uses.stream()
                    .filter(use -> use.industry() == industry
                            || (use.industry() == 0
                                    && own.stream()
                                            .noneMatch(one -> one.energy().equals(use.energy()))))
                    .toList();
        }

        /// Hundredths of a unit in hundredths of a ton of standard coal.
        long standard(String energy, long amount) {
            return coefficients
                    .getOrDefault(energy, BigDecimal.ZERO)
                    .multiply(BigDecimal.valueOf(amount))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
        }
    }

    static EnergyUse of(Row row) {
        return new EnergyUse(
                row.number("industry"),
                row.text("energy"),
                row.number("consumed_per_yi"),
                row.number("material_permille"),
                row.number("other_permille"),
                row.number("price_milli"),
                row.number("outside_permille"),
                row.number("stock_permille"),
                row.number("input_permille"),
                row.number("made_per_yi"),
                row.number("recovered_per_yi"));
    }

    boolean electricity() {
        return energy.equals(POWER);
    }
}
