package io.heatline.identity;

import io.heatline.edge.start.StartRefused;
import io.heatline.identity.store.PeopleMapper;
import io.heatline.identity.store.PersonRow;
import io.heatline.identity.store.RoleRow;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Outside the demo: no demo account, and an administrator whose password the operator chose; else no start. */
@Component
@Profile("!demo")
class FirstAdmin implements SmartInitializingSingleton {

    private static final String LOGIN = "admin";

    private final PeopleMapper people;
    private final Passwords passwords;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final String password;

    FirstAdmin(
            PeopleMapper people,
            Passwords passwords,
            TransactionOperations transactions,
            Clock clock,
            @Value("${heatline.first-admin.password:}") @Nullable String password) {
        this.people = people;
        this.passwords = passwords;
        this.transactions = transactions;
        this.clock = clock;
        this.password = password == null ? "" : password;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (people.countDemo() > 0) {
            throw new StartRefused(
                    "这个数据库里有演示账号，不能用于生产。 / This database holds demo accounts and cannot be used in production.",
                    "请使用一个空的数据库。 / Use an empty database.");
        }
        if (people.countActive(Role.ADMIN.name()) == 0) {
            requireGoodPassword();
            transactions.executeWithoutResult(status -> create());
        }
    }

    private void requireGoodPassword() {
        if (Passwords.isWeak(password, LOGIN)) {
            throw new StartRefused(
                    password.isEmpty()
                            ? "还没有管理员。 / There is no administrator yet."
                            : "管理员密码太弱。 / The administrator's password is too weak.",
                    "请设置 HEATLINE_FIRST_ADMIN_PASSWORD（至少 12 个字符，不能用演示密码），再启动一次；账号是 admin。"
                            + " / Set HEATLINE_FIRST_ADMIN_PASSWORD (12 characters or more, not the demo's) and start again;"
                            + " the login is admin.");
        }
    }

    private void create() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        people.insertPerson(new PersonRow(LOGIN, "系统管理员", null, null, 1, 0, passwords.hash(password), now));
        people.insertRole(new RoleRow(LOGIN, Role.ADMIN.name()));
    }
}
