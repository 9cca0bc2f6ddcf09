package guatu.catalog;

import guatu.kernel.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The places of the division table, with the codes and names that they had and have.
@Service
public class Regions {

    private final Codes codes;

    Regions(Codes codes) {
        this.codes = codes;
    }

    /// The place that has or had this code.
    ///
    /// @throws RegionNotFound when no place ever had it
    public Region get(RegionCode code) {
        return find(code.value()).orElseThrow(() -> new RegionNotFound(code.value()));
    }

    /// The place of a code, a former code, a full name, a former name, or an alias such as 格尔木 or 海南州. Nothing
    /// is guessed: 海南省 is another province, and stays unknown.
    public Optional<Region> find(String codeOrName) {
        return codes.now().regions().find(codeOrName);
    }

    /// The county-level place of a slot.
    ///
    /// @throws RegionNotFound when the slot belongs to none
    public Region ofSlot(int countySlot) {
        return codes.now().regions().ofSlot(countySlot).orElseThrow(() -> new RegionNotFound("slot " + countySlot));
    }

    /// All places, in the order of their codes: province, prefecture, its counties, next prefecture.
    public List<Region> list() {
        return codes.now().regions().list();
    }

    /// The places directly below one.
    public List<Region> children(RegionCode parent) {
        return codes.now().regions().children(get(parent).code());
    }

    /// The root of the tree.
    ///
    /// @throws RegionNotFound before a pack has been loaded
    public Region province() {
        return list().stream()
                .filter(region -> region.level() == 1)
                .findFirst()
                .orElseThrow(() -> new RegionNotFound("province"));
    }

    /// Every code that a place or a place in it had or has, with its dates.
    public List<RegionName> names(RegionCode code) {
        return codes.now().regions().names(get(code));
    }

    /// The code under which a place stood on a day; the code of today where the tables know no other.
    public RegionCode codeOn(RegionCode code, LocalDate day) {
        var region = get(code);
        return codes.now().regions().names(region).stream()
                .filter(name -> region.level() == 3 && name.holdsOn(day))
                .map(RegionName::code)
                .findFirst()
                .orElse(region.code());
    }
}
