package io.heatline.customer.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Flush;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.executor.BatchResult;
import org.jspecify.annotations.Nullable;

/**
 * Takes a whole import back, some of its rows at a time: no statement works longer than the line to a database may be silent, and none
 * looks through all rows for the sake of some.
 */
@Mapper
public interface ImportUndoMapper {

    int LONG = 600;

    String ROWS = " r.import_id = #{id} and r.row_no between #{from} and #{to} ";

    String CREATED = " (select r.premises_id from customer_import_row r where" + ROWS + "and r.verdict = 'CREATE') ";

    /** Each once, at the first of its rows that changed it: that may be a row behind one that said nothing new. */
    String UPDATED = " (select r.premises_id from customer_import_row r where" + ROWS
            + "and r.verdict = 'UPDATE' and not exists (select 1 from customer_import_row k where"
            + " k.import_id = r.import_id and k.address_key = r.address_key and k.verdict = 'UPDATE'"
            + " and k.row_no < r.row_no)) ";

    String EITHER = " (select r.premises_id from customer_import_row r where" + ROWS
            + "and r.verdict in ('CREATE', 'UPDATE')) ";

    /** Rows that were taken over and whose premises somebody has changed since. */
    @Select("select count(*) from customer_import_row r join customer_premises p on p.id = r.premises_id where" + ROWS
            + "and r.verdict in ('CREATE', 'UPDATE') and (p.batch_id is null or p.batch_id <> #{id})")
    @Options(timeout = LONG)
    long changedSince(String id, int from, int to);

    /** Premises that the import made and another system has said something of since, be it only what we knew. */
    @Select("select count(*) from customer_premises p where p.id in" + CREATED
            + " and (exists (select 1 from customer_payment t where t.premises_id = p.id)"
            + " or exists (select 1 from customer_network t where t.premises_id = p.id)"
            + " or exists (select 1 from customer_temperature t where t.premises_id = p.id)"
            + " or exists (select 1 from customer_sync_mark t where t.premises_id = p.id))")
    @Options(timeout = LONG)
    long heatingSince(String id, int from, int to);

    /** Premises that the import made. */
    @Select("select distinct r.premises_id from customer_import_row r where" + ROWS
            + "and r.verdict = 'CREATE' and r.premises_id is not null")
    @Options(timeout = LONG)
    List<Long> created(String id, int from, int to);

    @Delete("delete from customer_phone where batch_id = #{id} and premises_id in" + EITHER)
    @Options(timeout = LONG)
    int phones(String id, int from, int to);

    /** A known number and whose it was before. */
    record Unrelated(long id, String relationBefore) {}

    @Select("select x.id, f.relation_before from customer_import_row r"
            + " join customer_import_phone f on f.import_id = r.import_id and f.row_no = r.row_no"
            + " join customer_contact c on c.premises_id = r.premises_id and c.contact_key = r.contact_key"
            + " join customer_phone x on x.contact_id = c.id and x.line_key = f.line_key where" + ROWS
            + "and r.verdict = 'UPDATE' and f.relation_before is not null")
    @Options(timeout = LONG)
    List<Unrelated> related(String id, int from, int to);

    @Delete("delete from customer_contact where batch_id = #{id} and premises_id in" + EITHER)
    @Options(timeout = LONG)
    int contacts(String id, int from, int to);

    @Delete("delete from customer_owner where batch_id = #{id} and premises_id in" + EITHER)
    @Options(timeout = LONG)
    int owners(String id, int from, int to);

    @Delete("delete from customer_change where premises_id in" + CREATED)
    @Options(timeout = LONG)
    int changes(String id, int from, int to);

    @Delete("delete from customer_premises where id in" + CREATED)
    @Options(timeout = LONG)
    int premises(String id, int from, int to);

    /** So that the search looks again: for premises that go, in one range, */
    @Insert("insert into customer_search_feed (first_id, last_id, created_at) select min(p.id), max(p.id),"
            + " cast(#{at} as timestamp) from customer_premises p where p.id in" + CREATED + "having count(*) > 0")
    @Options(timeout = LONG)
    int tellCreated(String id, int from, int to, Instant at);

    /** and for those that become as they were. */
    @Insert("insert into customer_search_feed (first_id, last_id, created_at) select p.id, p.id,"
            + " cast(#{at} as timestamp) from customer_premises p where p.batch_id = #{id} and p.id in" + UPDATED)
    @Options(timeout = LONG)
    int tellUpdated(String id, int from, int to, Instant at);

    /** What was updated counts one version more, and is again of the import it was of before. */
    @Update("update customer_premises p set version = version + 1, changed_at = #{at}, changed_by = #{by},"
            + " batch_id = (select max(r.batch_before) from customer_import_row r where r.import_id = #{id}"
            + " and r.address_key = p.address_key and r.verdict = 'UPDATE')"
            + " where p.batch_id = #{id} and p.id in" + UPDATED)
    @Options(timeout = LONG)
    int touch(String id, int from, int to, Instant at, String by);

    @Insert("insert into customer_change (premises_id, changed_at, changed_by, kind, batch_id) select p.id,"
            + " cast(#{at} as timestamp), cast(#{by} as varchar(64)), 'UNDONE', p.batch_id from customer_premises p"
            + " where p.batch_id = #{id} and p.id in" + UPDATED)
    @Options(timeout = LONG)
    int log(String id, int from, int to, Instant at, String by);

    /** Nothing of the rows leads to premises that are gone. */
    @Update("update customer_import_row r set premises_id = null where" + ROWS + "and r.verdict = 'CREATE'")
    @Options(timeout = LONG)
    int unlink(String id, int from, int to);

    /** Sends what waits to be sent, and waits for the answer. */
    @Flush
    List<BatchResult> flush();

    @Update("update customer_owner set until_day = null where premises_id = #{premisesId} and name_key = #{nameKey}"
            + " and until_day = #{until}")
    int reopenOwner(long premisesId, String nameKey, LocalDate until);

    @Update("update customer_owner set from_day = #{day,jdbcType=DATE} where premises_id = #{premisesId}"
            + " and name_key = #{nameKey} and until_day is null")
    int ownerFrom(long premisesId, String nameKey, @Nullable LocalDate day);

    /** Gives a field of the premises its old value, a text as the change log has it. */
    @Update("""
            <script>
            update customer_premises set
            <choose>
              <when test="field == 'state'">state = #{value}</when>
              <when test="field == 'heatedArea'">heated_area = cast(#{value,jdbcType=VARCHAR} as decimal(10,2))</when>
              <when test="field == 'customerType'">customer_type = #{value,jdbcType=VARCHAR}</when>
              <when test="field == 'accountNo'">account_no = #{value,jdbcType=VARCHAR}</when>
              <otherwise>note = #{value,jdbcType=VARCHAR}</otherwise>
            </choose>
            where id = #{premisesId}
            </script>
            """)
    int premisesField(long premisesId, String field, @Nullable String value);

    /** The same of a contact. */
    @Update("""
            <script>
            update customer_contact set
            <choose>
              <when test="field == 'sex'">sex = #{value,jdbcType=VARCHAR}</when>
              <when test="field == 'relation'">relation = #{value,jdbcType=VARCHAR}</when>
              <when test="field == 'type'">customer_type = #{value,jdbcType=VARCHAR}</when>
              <when test="field == 'employer'">employer = #{value,jdbcType=VARCHAR}</when>
              <when test="field == 'email'">email = #{value,jdbcType=VARCHAR}</when>
              <when test="field == 'fax'">fax = #{value,jdbcType=VARCHAR}</when>
              <when test="field == 'postalAddress'">postal_address = #{value,jdbcType=VARCHAR}</when>
              <when test="field == 'vip'">vip = cast(#{value,jdbcType=VARCHAR} as integer)</when>
              <when test="field == 'vulnerable'">vulnerable = #{value,jdbcType=VARCHAR}</when>
              <when test="field == 'quietFrom'">quiet_from = #{value,jdbcType=VARCHAR}</when>
              <when test="field == 'quietUntil'">quiet_to = #{value,jdbcType=VARCHAR}</when>
              <otherwise>registered_via = #{value,jdbcType=VARCHAR}</otherwise>
            </choose>
            where premises_id = #{premisesId} and contact_key = #{contactKey}
            </script>
            """)
    int contactField(long premisesId, String contactKey, String field, @Nullable String value);

    @Update("update customer_contact set registered_on = #{day,jdbcType=DATE} where premises_id = #{premisesId}"
            + " and contact_key = #{contactKey}")
    int registeredOn(long premisesId, String contactKey, @Nullable LocalDate day);
}
