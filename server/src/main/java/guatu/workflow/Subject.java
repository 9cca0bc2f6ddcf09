package guatu.workflow;

import guatu.kernel.EnterpriseId;
import guatu.kernel.RegionCode;
import java.util.Optional;

/// What a case is about: an opaque reference into a room above, with all that this room needs to show it and to
/// find who decides on it.
///
/// @param kind the word under which the room above knows it, such as `project`
/// @param key its key there, in its one spelling; at most 100 characters
/// @param titleZh how lists name it; 1 to 200 characters
/// @param titleEn the same in English
/// @param region where it lies: a county, a prefecture or the province. Steps of a level look for their posts from
/// here upwards; a step of a level below the region's own is left out
/// @param enterprise whose affair it is, where it is one enterprise's: it sees the case then
public record Subject(
        String kind,
        String key,
        String titleZh,
        String titleEn,
        RegionCode region,
        Optional<EnterpriseId> enterprise) {}
