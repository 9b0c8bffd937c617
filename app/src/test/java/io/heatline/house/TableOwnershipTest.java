package io.heatline.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.heatline.db.PortableName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TableOwnershipTest {
    /** What follows "as", unless it is the type of a cast. */
    private static final Pattern ALIAS = Pattern.compile(
            "(?i)\\bas\\s+(?!(?:varchar2?|integer|smallint|decimal|number|char|date|float)\\s*[()])([a-z_]\\w*)");

    private static Tables tables = new Tables(Set.of());
    private static List<JavaClass> mappers = List.of();

    @BeforeAll
    static void read() throws Exception {
        tables = Tables.ofTheChangelog();
        mappers = House.CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Mapper.class))
                .toList();
    }

    /** Not only the mappers: every text of every class is looked at, so SQL has no place to hide. */
    @Test
    void a_room_names_no_table_of_another() {
        var trespasses = new ArrayList<String>();
        for (JavaClass type : House.CLASSES) {
            for (String text : textsOf(type)) {
                tables.namedIn(text).stream()
                        .filter(table -> !Tables.ownerOf(table).equals(roomOf(type)))
                        .forEach(table -> trespasses.add(type.getName() + " names " + table));
            }
        }
        assertThat(trespasses).isEmpty();
    }

    /** Were the names of the tables read wrongly, the test above would see nothing: each mapper must be caught with its own. */
    @Test
    void every_mapper_is_seen_to_name_its_own_rooms_tables() {
        assertThat(tables.names()).hasSizeGreaterThan(50).contains("act_ru_task", "audit_entry");
        assertThat(mappers).hasSizeGreaterThan(5).allSatisfy(mapper -> assertThat(
                        textsOf(mapper).stream().flatMap(text -> tables.namedIn(text).stream()))
                .as(mapper.getName())
                .isNotEmpty());
    }

    /** A word that one of the databases keeps for itself breaks only there, where no test runs. */
    @Test
    void no_alias_is_a_reserved_word() {
        var problems = mappers.stream()
                .flatMap(mapper -> textsOf(mapper).stream())
                .flatMap(sql -> ALIAS.matcher(sql).results())
                .flatMap(alias -> PortableName.problem(alias.group(1)).stream())
                .toList();
        assertThat(problems).isEmpty();
    }

    @Test
    void the_audit_is_only_ever_added_to_and_read() throws Exception {
        var configuration = new Configuration();
        for (JavaClass mapper : mappers) {
            if (roomOf(mapper).equals("audit")) {
                configuration.addMapper(mapper.reflect());
            }
        }
        var kinds = configuration.getMappedStatements().stream()
                .map(MappedStatement::getSqlCommandType)
                .distinct()
                .toList();

        assertThat(kinds).containsExactlyInAnyOrder(SqlCommandType.INSERT, SqlCommandType.SELECT);
    }

    /** A lone word in capitals is the name of a constant, such as a permission: SQL takes more than one word. */
    private static List<String> textsOf(JavaClass type) {
        return Stream.concat(Constants.of(type).stream(), xmlOf(type))
                .filter(text -> !text.matches("[A-Z_]+"))
                .toList();
    }

    private static Stream<String> xmlOf(JavaClass type) {
        String path = "/" + type.getName().replace('.', '/') + ".xml";
        try (InputStream xml = TableOwnershipTest.class.getResourceAsStream(path)) {
            return xml == null ? Stream.empty() : Stream.of(new String(xml.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String roomOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length < 3 ? "" : parts[2].toLowerCase(Locale.ROOT);
    }
}
