package io.heatline.demo;

import io.heatline.customer.ContactDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * People of the demo city. China keeps no range of numbers for fiction, so these are plain to see as made up: every mobile
 * number is 1380000xxxx, every fixed one 0451-8000xxxx; and the demo dials and sends nothing.
 */
final class DemoPeople {

    private static final String FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红玲建国志文辉宁欣怡梓涵浩宇晨曦雪梅春冬海波云峰凤琴淑珍永福德顺";
    private static final int LANDLORDS = 12;
    private static final int NUMBERS = 10_000;

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
        var first = new ContactDetails(name(), kind < 12 ? fixed() : mobile());
        return kind < 80 ? List.of(first) : List.of(first, new ContactDetails(name(), sharedOr(first, kind)));
    }

    /** Of those at home by twos, some share the phone. */
    private String sharedOr(ContactDetails first, int kind) {
        return kind < 84 ? first.phone().written() : mobile();
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
