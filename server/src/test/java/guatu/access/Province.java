package guatu.access;

import org.springframework.jdbc.core.simple.JdbcClient;

/// A small province for tests of access, written as the database's owner: two prefectures with two counties each, a
/// park,
/// and three enterprises, two of them in 632801.
final class Province {

    static final String HUANGZHONG_CODE = "91630106MA758KH94W";
    /// A valid code that nobody has.
    static final String NOBODYS_CODE = "91630106MA758KH862";
    static final long GOLMUD = 1;
    static final long GOLMUD_TOO = 2;
    static final long HUANGZHONG = 3;

    private Province() {}

    static void plant(JdbcClient owner) {
        owner.sql("""
                insert into catalog.region (code, low, high, level, parent, kind, name_zh, name_en, short_zh, lon, lat,
                                            valid_from, source)
                values ('630000', 630000, 639999, 1, null, 'province', '青海省', 'Qinghai', '青海', 0, 0, '2000-01-01', 't'),
                       ('630100', 630100, 630199, 2, '630000', 'city', '西宁市', 'Xining', '西宁', 0, 0, '2000-01-01', 't'),
                       ('630106', 630106, 630106, 3, '630100', 'district', '湟中区', 'Huangzhong', '湟中', 0, 0, '2000-01-01', 't'),
                       ('632800', 632800, 632899, 2, '630000', 'prefecture', '海西州', 'Haixi', '海西', 0, 0, '2000-01-01', 't'),
                       ('632801', 632801, 632801, 3, '632800', 'city', '格尔木市', 'Golmud', '格尔木', 0, 0, '2000-01-01', 't'),
                       ('632802', 632802, 632802, 3, '632800', 'city', '德令哈市', 'Delingha', '德令哈', 0, 0, '2000-01-01', 't')
                    on conflict do nothing""").update();
        owner.sql("""
                insert into catalog.park (code, parent, low, high, name_zh, name_en, short_zh, seat, source)
                values ('P01', null, 100, 199, '西宁经济技术开发区', 'Xining ETDZ', '西宁开发区', '630100', 't'),
                       ('P01-3', 'P01', 103, 103, '甘河工业园区', 'Ganhe', '甘河', '630106', 't')
                    on conflict do nothing""").update();
        owner.sql("""
                insert into catalog.enterprise (id, credit_code, name_zh, initials, region, park, industry, demo)
                values (1, '91630000226593742J', '格尔木盐湖一厂（演示）', 'gemyhyc', 632801, 0, 2613, true),
                       (2, '91632801MA7525WQ5Y', '格尔木镁业（演示）', 'gemmy', 632801, 0, 3217, true),
                       (3, '91630106MA758KH94W', '湟中铝业（演示）', 'hzly', 630106, 103, 3216, true)
                    on conflict do nothing""").update();
        owner.sql("""
                insert into catalog.membership (enterprise, region, park, industry, valid_from, known_from, reason)
                select id, region, park, industry, '2020-01-01', 1, 'planted' from catalog.enterprise
                    on conflict do nothing""").update();
    }
}
