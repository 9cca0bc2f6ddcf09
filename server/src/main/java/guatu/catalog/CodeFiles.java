package guatu.catalog;

import guatu.kernel.Finding;
import guatu.platform.PackTable;
import java.nio.file.Path;
import java.util.List;

/// The code tables of a pack, as they stand in its folder `codes`.
record CodeFiles(
        PackTable regions,
        PackTable regionCodes,
        PackTable aliases,
        PackTable industries,
        PackTable parks,
        PackTable clusters,
        PackTable shares,
        PackTable rates,
        PackTable parameters,
        PackTable calendar) {

    static CodeFiles read(Path pack, List<Finding> findings) {
        return new CodeFiles(
                table(
                        pack,
                        findings,
                        "regions",
                        "code,low,high,level,parent,kind,name_zh,name_en,short_zh,lon,lat,valid_from,valid_to,source"),
                table(pack, findings, "region-codes", "code,slot,name_zh,valid_from,valid_to,note"),
                table(pack, findings, "region-aliases", "alias,region"),
                table(pack, findings, "industries", "code,level,section,parent,low,high,name_zh,name_en"),
                table(pack, findings, "parks", "code,parent,low,high,name_zh,name_en,short_zh,seat,source"),
                table(pack, findings, "clusters", "code,place,name_zh,name_en,collected,source"),
                table(pack, findings, "cluster-shares", "cluster,industry,share,valid_from,valid_to,source"),
                table(pack, findings, "value-added-rates", "industry,year,rate_bp,source"),
                table(pack, findings, "parameters", "code,value,unit,valid_from,valid_to,name_zh,name_en,tag,source"),
                table(pack, findings, "calendar", "date,region,is_workday,name"));
    }

    private static PackTable table(Path pack, List<Finding> findings, String name, String columns) {
        return PackTable.read(pack, "codes/" + name + ".csv", List.of(columns.split(",")), findings);
    }
}
