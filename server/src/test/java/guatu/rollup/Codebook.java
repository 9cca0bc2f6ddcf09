package guatu.rollup;

import guatu.TestForms;
import org.springframework.jdbc.core.JdbcTemplate;

/// A small set of codes for tests: two prefectures with two counties each, two parks, five classes, two clusters that
/// share one class, and rates of 2023 and 2024 that one class lacks.
final class Codebook {

    private Codebook() {}

    static void plant(JdbcTemplate owner) {
        TestForms.b204(owner);
        owner.execute("""
                insert into catalog.region (code, low, high, level, parent, kind, name_zh, name_en, short_zh, lon, lat,
                                            valid_from, source)
                values ('630000', 630000, 639999, 1, null, 'province', '青海省', 'Qinghai', '青海', 0, 0, '2000-01-01', 't'),
                       ('630100', 630100, 630199, 2, '630000', 'city', '西宁市', 'Xining', '西宁', 0, 0, '2000-01-01', 't'),
                       ('630102', 630102, 630102, 3, '630100', 'district', '城东区', 'Chengdong', '城东', 0, 0, '2000-01-01', 't'),
                       ('630106', 630106, 630106, 3, '630100', 'district', '湟中区', 'Huangzhong', '湟中', 0, 0, '2000-01-01', 't'),
                       ('632800', 632800, 632899, 2, '630000', 'prefecture', '海西州', 'Haixi', '海西', 0, 0, '2000-01-01', 't'),
                       ('632801', 632801, 632801, 3, '632800', 'city', '格尔木市', 'Golmud', '格尔木', 0, 0, '2000-01-01', 't'),
                       ('632802', 632802, 632802, 3, '632800', 'city', '德令哈市', 'Delingha', '德令哈', 0, 0, '2000-01-01', 't')
                """);
        owner.execute("""
                insert into catalog.park (code, parent, low, high, name_zh, name_en, short_zh, seat, source)
                values ('P01', null, 100, 199, '西宁经开区', 'Xining ETDZ', '西宁经开区', '630100', 't'),
                       ('P01-1', 'P01', 101, 101, '东川园区', 'Dongchuan', '东川', '630102', 't'),
                       ('P02', null, 200, 299, '柴达木试验区', 'Qaidam', '柴达木', '632800', 't')
                """);
        owner.execute("""
                insert into catalog.industry (code, level, section, parent, low, high, name_zh, name_en, reportable)
                values ('B', 1, 'B', null, 600, 1299, '采矿业', 'Mining', false),
                       ('C', 1, 'C', null, 1300, 4399, '制造业', 'Manufacturing', false),
                       ('10', 2, 'B', 'B', 1000, 1099, '非金属矿采选业', 'Non-metal mining', false),
                       ('26', 2, 'C', 'C', 2600, 2699, '化学原料和化学制品制造业', 'Chemicals', false),
                       ('32', 2, 'C', 'C', 3200, 3299, '有色金属', 'Non-ferrous metals', false),
                       ('102', 3, 'B', '10', 1020, 1029, '化学矿开采', 'Chemical minerals', false),
                       ('261', 3, 'C', '26', 2610, 2619, '基础化学原料制造', 'Basic chemicals', false),
                       ('262', 3, 'C', '26', 2620, 2629, '肥料制造', 'Fertiliser', false),
                       ('321', 3, 'C', '32', 3210, 3219, '常用有色金属冶炼', 'Smelting', false),
                       ('1020', 4, 'B', '102', 1020, 1020, '化学矿开采', 'Chemical minerals', true),
                       ('2612', 4, 'C', '261', 2612, 2612, '无机碱制造', 'Alkalis', true),
                       ('2613', 4, 'C', '261', 2613, 2613, '无机盐制造', 'Inorganic salts', true),
                       ('2623', 4, 'C', '262', 2623, 2623, '钾肥制造', 'Potash', true),
                       ('3216', 4, 'C', '321', 3216, 3216, '铝冶炼', 'Aluminium', true)
                """);
        owner.execute("""
                insert into catalog.cluster (code, place, name_zh, name_en, collected, source)
                values ('SALT_LAKE', 1, '盐湖资源综合利用', 'Salt lake', true, 't'),
                       ('NEW_MATERIALS', 2, '新材料', 'New materials', true, 't'),
                       ('BIG_DATA', 3, '大数据', 'Big data', false, 't')
                """);
        owner.execute("""
                insert into catalog.cluster_share (cluster, industry, share_ppm, valid_from, source)
                values ('SALT_LAKE', 2613, 600000, '2020-01-01', 't'),
                       ('NEW_MATERIALS', 2613, 300000, '2020-01-01', 't'),
                       ('SALT_LAKE', 2623, 1000000, '2020-01-01', 't'),
                       ('SALT_LAKE', 1020, 333333, '2020-01-01', 't')
                """);
        owner.execute("""
                insert into catalog.value_added_rate (industry3, year, rate_bp, source, known_from)
                values (261, 2023, 2950, 't', 0), (261, 2024, 3000, 't', 0), (261, 2022, 2911, 't', 0),
                       (262, 2023, 2400, 't', 0), (262, 2024, 2500, 't', 0), (262, 2022, 2417, 't', 0),
                       (321, 2023, 1900, 't', 0), (321, 2024, 2000, 't', 0), (321, 2022, 1833, 't', 0)
                """);
        owner.execute("""
                insert into catalog.parameter (code, value, unit, valid_from, name_zh, name_en, tag, source)
                values ('SUPPRESSION_MINIMUM', 3, '户', '2011-01-01', '最少企业数', 'Fewest enterprises', 'D', 't'),
                       ('ENTERPRISE_OVER_1BN', 10, '亿元', '2020-01-01', '十亿元', '1 bn', 'S', 't'),
                       ('ENTERPRISE_OVER_10BN', 100, '亿元', '2020-01-01', '百亿元', '10 bn', 'S', 't'),
                       ('CLUSTER_OVER_100BN', 1000, '亿元', '2020-01-01', '千亿元', '100 bn', 'S', 't')
                """);
        for (var code : new String[] {
            "GROSS_OUTPUT 亿元 2 FLOW", "SALES_OUTPUT 亿元 2 FLOW", "EXPORT_DELIVERY 亿元 2 FLOW",
            "POWER_USE 万千瓦时 2 FLOW", "VALUE_ADDED 亿元 2 FLOW", "SALES_RATE % 2 RATIO",
            "VALUE_ADDED_PARK_SHARE % 2 RATIO", "ENTERPRISES 户 0 STOCK", "ENTERPRISES_OVER_1BN 户 0 COUNT",
            "ENTERPRISES_OVER_10BN 户 0 COUNT", "CLUSTERS_OVER_100BN 个 0 COUNT", "RD_INTENSITY % 2 RATIO"
        }) {
            var words = code.split(" ", -1);
            owner.update(
                    "insert into figures.indicator values (?, 1, ?, ?, ?, ?, ?, 'd', 'd', 's', '', ?, 'r', 'r', ?)",
                    words[0],
                    words[0],
                    words[0],
                    words[1],
                    Integer.parseInt(words[2]),
                    words[3],
                    words[0] + " v1",
                    TestForms.measure(words[0]));
        }
    }
}
