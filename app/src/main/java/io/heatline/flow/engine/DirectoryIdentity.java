package io.heatline.flow.engine;

import io.heatline.identity.Directory;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/**
 * People and groups as the engine asks for them, answered by the organisation's directory. Passwords are never checked
 * here: people sign in at the application's door.
 */
class DirectoryIdentity implements ReadOnlyIdentityProvider {

    /** Everybody who works on orders; the engine's grants name this group instead of every crew. */
    static final String STAFF = "staff";

    private final Directory directory;

    DirectoryIdentity(Directory directory) {
        this.directory = directory;
    }

    /** The groups the engine knows a person by. */
    static List<String> groupsOf(Person person) {
        var groups = new ArrayList<>(person.groups());
        groups.add(STAFF);
        return List.copyOf(groups);
    }

    @Override
    public @Nullable User findUserById(String id) {
        return person(id).map(DirectoryIdentity::user).orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new People();
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new People();
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("People are not in the engine's tables: a native query finds nobody.");
    }

    @Override
    public boolean checkPassword(String id, String password) {
        return false;
    }

    @Override
    public @Nullable Group findGroupById(String id) {
        return id.isBlank() ? null : group(id);
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new Groups();
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new Groups();
    }

    @Override
    public @Nullable Tenant findTenantById(String id) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants();
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new NoTenants();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    private Optional<Person> person(@Nullable String id) {
        return id == null ? Optional.empty() : directory.person(new PersonId(id));
    }

    private static User user(Person person) {
        var user = new UserEntity(person.id().value());
        user.setFirstName(person.name());
        return user;
    }

    private static Group group(String id) {
        var group = new GroupEntity(id);
        group.setName(id);
        group.setType("heatline");
        return group;
    }

    private final class People extends UserQueryImpl {
        @Override
        public long executeCount(CommandContext context) {
            return executeList(context, null).size();
        }

        @Override
        public List<User> executeList(CommandContext context, @Nullable Page page) {
            var asked = getId();
            return directory.people().stream()
                    .filter(person -> asked == null || asked.equals(person.id().value()))
                    .filter(person -> getGroupId() == null || groupsOf(person).contains(getGroupId()))
                    .map(DirectoryIdentity::user)
                    .toList();
        }
    }

    private final class Groups extends GroupQueryImpl {
        @Override
        public long executeCount(CommandContext context) {
            return executeList(context, null).size();
        }

        @Override
        public List<Group> executeList(CommandContext context, @Nullable Page page) {
            return person(getUserId()).stream()
                    .flatMap(person -> groupsOf(person).stream())
                    .map(DirectoryIdentity::group)
                    .toList();
        }
    }

    private static final class NoTenants extends TenantQueryImpl {
        @Override
        public long executeCount(CommandContext context) {
            return 0;
        }

        @Override
        public List<Tenant> executeList(CommandContext context, @Nullable Page page) {
            return List.of();
        }
    }
}
