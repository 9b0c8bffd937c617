package io.heatline.demo;

import io.heatline.customer.ContactDetails;
import io.heatline.customer.CustomerType;
import io.heatline.customer.OwnerDetails;
import io.heatline.customer.Phone;
import io.heatline.customer.QuietHours;
import io.heatline.customer.RegisteredVia;
import io.heatline.customer.Relation;
import io.heatline.customer.Sex;
import io.heatline.customer.Vulnerability;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * People of the demo city. China keeps no range of numbers for fiction, so these are plain to see as made up: every mobile
 * number is 1380000xxxx, every fixed one 0451-8000xxxx; and the demo dials and sends nothing.
 */
final class DemoPeople {

    private static final String FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红玲建国志文辉宁欣怡梓涵浩宇晨曦雪梅春冬海波云峰凤琴淑珍永福德顺";
    private static final int LANDLORDS = 12;
    private static final int NUMBERS = 10_000;

    private static final List<String> EMPLOYERS =
            List.of("北河铁路局", "松江机械厂", "市第一医院", "北河师范大学", "市公交公司", "北方制药", "市实验小学", "北河银行");
    private static final LocalDate BOOKS_BEGIN = LocalDate.of(2008, 10, 15);
    private static final int YEARS = 15;

    private final Random random;
    private final List<ContactDetails> landlords = new ArrayList<>();
    private int dialled;

    DemoPeople(Random random) {
        this.random = random;
        for (int landlord = 0; landlord < LANDLORDS; landlord++) {
            landlords.add(new ContactDetails(name(), mobile()));
        }
    }

    /** Mostly one person, sometimes two, now and then somebody who lets several flats. */
    List<ContactDetails> household() {
        int kind = random.nextInt(100);
        if (kind < 2) {
            return List.of(landlords.get(random.nextInt(LANDLORDS)));
        }
        var first = person(kind < 12 ? fixed() : mobile(), kind < 22 ? Relation.TENANT : Relation.OWNER);
        return kind < 80 ? List.of(first) : List.of(first, person(sharedOr(first, kind), Relation.FAMILY));
    }

    /** Who owns the flat today, and sometimes who did before. */
    List<OwnerDetails> owners(List<ContactDetails> household) {
        var since = day();
        var today = household.get(0).relation() == Relation.TENANT
                ? name()
                : household.get(0).name();
        var owner = new OwnerDetails(today == null ? name() : today, since, null, null);
        return random.nextInt(6) == 0
                ? List.of(new OwnerDetails(name(), null, since.minusDays(1), null), owner)
                : List.of(owner);
    }

    private ContactDetails person(String phone, Relation relation) {
        boolean works = random.nextInt(3) == 0;
        return new ContactDetails(
                name(),
                random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
                relation,
                CustomerType.RESIDENT,
                works ? EMPLOYERS.get(random.nextInt(EMPLOYERS.size())) : null,
                null,
                null,
                null,
                random.nextInt(50) == 0,
                vulnerable(),
                random.nextInt(25) == 0 ? new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)) : null,
                day(),
                RegisteredVia.DESK,
                List.of(new ContactDetails.Number(Phone.of(phone), null)));
    }

    private Set<Vulnerability> vulnerable() {
        int lot = random.nextInt(40);
        return lot < Vulnerability.values().length ? Set.of(Vulnerability.values()[lot]) : Set.of();
    }

    private LocalDate day() {
        return BOOKS_BEGIN.plusDays(random.nextInt(YEARS * 365));
    }

    /** Of those at home by twos, some share the phone. */
    private String sharedOr(ContactDetails first, int kind) {
        var phone = first.phone();
        return kind < 84 && phone != null ? phone.written() : mobile();
    }

    private String name() {
        var given = random.nextInt(4) == 0 ? letter(GIVEN) : letter(GIVEN) + letter(GIVEN);
        return letter(FAMILY) + given;
    }

    private String mobile() {
        return "1380000%04d".formatted(next());
    }

    private String fixed() {
        return "0451-8000%04d".formatted(next());
    }

    /** 7,919 is prime to 10,000: neighbours get numbers that don't look alike, and none comes twice. */
    private int next() {
        return (int) (++dialled * 7_919L % NUMBERS);
    }

    private String letter(String letters) {
        return String.valueOf(letters.charAt(random.nextInt(letters.length())));
    }
}
