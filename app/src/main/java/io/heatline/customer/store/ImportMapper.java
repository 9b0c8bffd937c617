package io.heatline.customer.store;

import io.heatline.customer.Relation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The tables of imports. Whole batches of rows are taken over by single statements. */
@Mapper
public interface ImportMapper {

    String JOB = "id, file_id, file_name, state, headers, header_row, mapping, rows_done, rows_total, failure, tries,"
            + " started_by, created_at, checked_at, committed_at, undone_at, counts";

    String ROW = "import_id, row_no, verdict, lead_row, estate, building, unit, room, "
            + "address, estate_key, building_key, unit_key, room_key, address_key, state, heated_area, "
            + "customer_type, account_no, note, owner_name, owner_key, owner_from, contact_name, name_key, "
            + "contact_key, sex, relation, contact_type, employer, email, fax, postal_address, "
            + "vip, vulnerable, quiet_from, quiet_to, registered_on, registered_via, premises_id, premises_version, problems";

    /** The rows of a batch that are taken over. */
    String BATCH = " r.import_id = #{id} and r.row_no between #{from} and #{to} ";

    /**
     * Seconds. H2 has one limit for a whole session, the one of the statement that was prepared last, and the statements of a batch run
     * once the last of them is prepared: those that end a batch give it the time that all of it may need.
     */
    int LONG = 600;

    @Insert("""
            insert into customer_import (id, file_id, file_name, state, started_by, created_at)
            values (#{id}, #{fileId}, #{fileName}, #{state}, #{startedBy}, #{createdAt})
            """)
    void insert(String id, String fileId, String fileName, String state, String startedBy, Instant createdAt);

    @Select("select " + JOB + " from customer_import where id = #{id}")
    Optional<ImportJob> byId(String id);

    /** Nobody else moves it until the transaction ends. */
    @Select("select " + JOB + " from customer_import where id = #{id} for update")
    Optional<ImportJob> lock(String id);

    /** The one that waits longest for the machine. */
    @Select("select " + JOB + " from customer_import where state in ('CHECKING', 'COMMITTING', 'UNDOING')"
            + " order by created_at, id fetch first 1 rows only")
    Optional<ImportJob> next();

    @Select("select " + JOB + " from customer_import where created_at < #{before}"
            + " or created_at = #{before} and id < #{beforeId} order by created_at desc, id desc"
            + " fetch first #{limit} rows only")
    List<ImportJob> latest(Instant before, String beforeId, int limit);

    /** How many wait before it. */
    @Select("""
            select count(*) from customer_import where state in ('CHECKING', 'COMMITTING', 'UNDOING')
              and created_at < #{createdAt}
            """)
    int before(Instant createdAt);

    /** From one state to the next; 0 when it is in another by now. */
    @Update("update customer_import set state = #{to}, tries = 0 where id = #{id} and state = #{from}")
    int move(String id, String from, String to);

    /** The same, to go through its rows from the first one on. */
    @Update(
            "update customer_import set state = #{to}, rows_done = 0, tries = 0, failure = null where id = #{id} and state = #{from}")
    int restart(String id, String from, String to);

    @Update("""
            update customer_import set state = 'CHECKED', checked_at = #{at}, rows_done = #{rows}, rows_total = #{rows},
              counts = #{counts}
            where id = #{id} and state = 'CHECKING'
            """)
    int checked(String id, int rows, Instant at, String counts);

    @Update(
            "update customer_import set state = 'COMMITTED', committed_at = #{at}, counts = #{counts} where id = #{id} and state = 'COMMITTING'")
    int committed(String id, Instant at, String counts);

    @Update("update customer_import set state = 'UNDONE', undone_at = #{at} where id = #{id} and state = 'UNDOING'")
    @Options(timeout = LONG)
    int undone(String id, Instant at);

    @Update("update customer_import set state = #{state}, failure = #{failure,jdbcType=VARCHAR} where id = #{id}")
    int end(String id, String state, @Nullable String failure);

    @Update("update customer_import set tries = tries + 1 where id = #{id}")
    int tried(String id);

    @Update("""
            update customer_import set headers = #{headers}, header_row = #{headerRow}, mapping = #{mapping}
            where id = #{id}
            """)
    int understood(String id, String headers, int headerRow, String mapping);

    @Update("update customer_import set rows_done = #{rows} where id = #{id}")
    @Options(timeout = LONG)
    int progress(String id, int rows);

    @Insert("""
            insert into customer_import_row (import_id, row_no, verdict, lead_row, estate, building, unit, room, address, estate_key, building_key, unit_key,
              room_key, address_key, state, heated_area, customer_type, account_no, note, owner_name, owner_key, owner_from,
              contact_name, name_key, contact_key, sex, relation, contact_type, employer, email, fax, postal_address, vip,
              vulnerable, quiet_from, quiet_to, registered_on, registered_via, premises_id, premises_version, problems)
            values (#{importId}, #{rowNo}, #{verdict}, #{leadRow}, #{estate,jdbcType=VARCHAR}, #{building,jdbcType=VARCHAR},
              #{unit,jdbcType=VARCHAR}, #{room,jdbcType=VARCHAR}, #{address,jdbcType=VARCHAR}, #{estateKey,jdbcType=VARCHAR},
              #{buildingKey,jdbcType=VARCHAR}, #{unitKey,jdbcType=VARCHAR}, #{roomKey,jdbcType=VARCHAR},
              #{addressKey,jdbcType=VARCHAR}, #{state,jdbcType=VARCHAR}, #{heatedArea,jdbcType=DECIMAL},
              #{customerType,jdbcType=VARCHAR}, #{accountNo,jdbcType=VARCHAR}, #{note,jdbcType=VARCHAR},
              #{ownerName,jdbcType=VARCHAR}, #{ownerKey,jdbcType=VARCHAR}, #{ownerFrom,jdbcType=DATE},
              #{contactName,jdbcType=VARCHAR}, #{nameKey,jdbcType=VARCHAR}, #{contactKey,jdbcType=VARCHAR},
              #{sex,jdbcType=VARCHAR}, #{relation,jdbcType=VARCHAR}, #{contactType,jdbcType=VARCHAR},
              #{employer,jdbcType=VARCHAR}, #{email,jdbcType=VARCHAR}, #{fax,jdbcType=VARCHAR},
              #{postalAddress,jdbcType=VARCHAR}, #{vip,jdbcType=INTEGER}, #{vulnerable,jdbcType=VARCHAR},
              #{quietFrom,jdbcType=VARCHAR}, #{quietTo,jdbcType=VARCHAR}, #{registeredOn,jdbcType=DATE},
              #{registeredVia,jdbcType=VARCHAR}, #{premisesId,jdbcType=BIGINT}, #{premisesVersion,jdbcType=INTEGER}, #{problems,jdbcType=VARCHAR})
            """)
    void insertRow(ImportRow row);

    @Insert("""
            insert into customer_import_phone (import_id, row_no, phone_no, written, e164, line_key, tail, relation)
            values (#{importId}, #{rowNo}, #{phoneNo}, #{written}, #{e164}, #{lineKey}, #{tail}, #{relation,jdbcType=VARCHAR})
            """)
    void insertPhone(ImportPhone phone);

    /** Nothing is known of its rows. */
    @Update("update customer_import set checked_at = null, counts = null where id = #{id}")
    int unchecked(String id);

    @Delete("delete from customer_import_row where import_id = #{id}")
    @Options(timeout = LONG)
    int clearRows(String id);

    @Delete("delete from customer_import_phone where import_id = #{id}")
    @Options(timeout = LONG)
    int clearPhones(String id);

    @Select("select " + ROW + " from customer_import_row where import_id = #{id} and row_no > #{after}"
            + " order by row_no fetch first #{limit} rows only")
    List<ImportRow> rows(String id, int after, int limit);

    @Select("select " + ROW + " from customer_import_row where import_id = #{id} and verdict = #{verdict}"
            + " and row_no > #{after} order by row_no fetch first #{limit} rows only")
    List<ImportRow> judged(String id, String verdict, int after, int limit);

    @Select("select " + ROW + " from customer_import_row where import_id = #{id} and row_no between #{from} and #{to}"
            + " and verdict = 'UPDATE' order by row_no")
    List<ImportRow> updates(String id, int from, int to);

    /** How many rows were judged so. */
    record Count(String verdict, long rowCount) {}

    @Select("select verdict, count(*) as row_count from customer_import_row where import_id = #{id} group by verdict")
    @Options(timeout = LONG)
    List<Count> counts(String id);

    /** Of which flat a row is. */
    record Placed(String addressKey, int rowNo) {}

    /**
     * Sound rows from a flat on, flat by flat, those of one flat in no order: as the index has them, so that each page is read alone.
     *
     * @param fromKey never empty, which Oracle would take for nothing
     */
    @Select("select address_key, row_no from customer_import_row where import_id = #{id} and address_key >= #{fromKey}"
            + " and verdict not in ('ERROR', 'BLANK') order by import_id, address_key fetch first #{limit} rows only")
    @Options(timeout = LONG)
    List<Placed> placed(String id, String fromKey, int limit);

    /** These rows, as many as a list may name. */
    @Select("<script>select " + ROW + " from customer_import_row where import_id = #{id} and row_no in"
            + " <foreach collection='rows' item='row' open='(' separator=',' close=')'>#{row}</foreach></script>")
    List<ImportRow> numbered(String id, Collection<Integer> rows);

    @Update("""
            update customer_import_row set verdict = #{verdict}, lead_row = #{leadRow}, problems = #{problems,jdbcType=VARCHAR}
            where import_id = #{id} and row_no = #{rowNo}
            """)
    int judge(String id, int rowNo, String verdict, int leadRow, @Nullable String problems);

    /** What was compared with a premises that has changed since, or is gone. */
    @Update("update customer_import_row r set verdict = 'CONFLICT', problems = #{problems} where" + BATCH
            + "and r.verdict in ('UPDATE', 'UNCHANGED') and r.lead_row = r.row_no and not exists (select 1 from"
            + " customer_premises p where p.id = r.premises_id and p.version = r.premises_version)")
    @Options(timeout = LONG)
    int changedSince(String id, int from, int to, String problems);

    /** What was new when it was compared and is there by now. */
    @Update("update customer_import_row r set verdict = 'CONFLICT', problems = #{problems} where" + BATCH
            + "and r.verdict = 'CREATE' and r.lead_row = r.row_no and exists (select 1 from customer_premises p"
            + " where p.address_key = r.address_key)")
    @Options(timeout = LONG)
    int registeredSince(String id, int from, int to, String problems);

    /** Further rows of a flat whose first row could not be taken over. */
    @Update("update customer_import_row r set verdict = 'CONFLICT', problems = #{problems} where" + BATCH
            + "and r.lead_row <> r.row_no and r.verdict <> 'CONFLICT' and exists (select 1 from customer_import_row k"
            + " where k.import_id = r.import_id and k.row_no = r.lead_row and k.verdict = 'CONFLICT')")
    @Options(timeout = LONG)
    int leadRefused(String id, int from, int to, String problems);

    @Insert("insert into customer_premises (estate, building, unit, room, address, estate_key, building_key, unit_key,"
            + " room_key, address_key, complete, state, heated_area, customer_type, account_no, note, version, created_at,"
            + " changed_at, changed_by, batch_id) select r.estate, r.building, r.unit, r.room, r.address, r.estate_key,"
            + " r.building_key, r.unit_key, r.room_key, r.address_key, 1, coalesce(r.state, 'IN_USE'), r.heated_area,"
            + " r.customer_type, r.account_no, r.note, 0, cast(#{at} as timestamp), cast(#{at} as timestamp),"
            + " cast(#{by} as varchar(64)), r.import_id from customer_import_row r where" + BATCH
            + "and r.verdict = 'CREATE' and r.lead_row = r.row_no")
    @Options(timeout = LONG)
    int insertPremises(String id, int from, int to, Instant at, String by);

    @Update("update customer_import_row r set premises_id = (select p.id from customer_premises p"
            + " where p.address_key = r.address_key) where" + BATCH + "and r.verdict = 'CREATE'")
    @Options(timeout = LONG)
    int link(String id, int from, int to);

    @Insert(
            "insert into customer_contact (premises_id, name, name_key, contact_key, sex, relation, customer_type, employer,"
                    + " email, fax, postal_address, vip, vulnerable, quiet_from, quiet_to, registered_on, registered_via, created_at,"
                    + " batch_id) select r.premises_id, r.contact_name, r.name_key, r.contact_key, r.sex, r.relation, r.contact_type,"
                    + " r.employer, r.email, r.fax, r.postal_address, coalesce(r.vip, 0), r.vulnerable, r.quiet_from, r.quiet_to,"
                    + " r.registered_on, coalesce(r.registered_via, 'IMPORT'), cast(#{at} as timestamp), r.import_id from customer_import_row r where"
                    + BATCH
                    + "and r.verdict in ('CREATE', 'UPDATE') and r.contact_key is not null and not exists (select 1 from"
                    + " customer_contact c where c.premises_id = r.premises_id and c.contact_key = r.contact_key)")
    @Options(timeout = LONG)
    int insertContacts(String id, int from, int to, Instant at);

    /** Numbers that come to people of a flat that was there; to be asked before they do. */
    @Insert(
            "insert into customer_change (premises_id, changed_at, changed_by, kind, subject, new_value, batch_id) select"
                    + " r.premises_id, cast(#{at} as timestamp), cast(#{by} as varchar(64)), 'PHONE_ADDED', c.name, f.written,"
                    + " r.import_id from customer_import_row r join customer_import_phone f on f.import_id = r.import_id and"
                    + " f.row_no = r.row_no join customer_contact c on c.premises_id = r.premises_id and c.contact_key = r.contact_key"
                    + " where" + BATCH
                    + "and r.verdict = 'UPDATE' and not exists (select 1 from customer_phone x"
                    + " where x.contact_id = c.id and x.line_key = f.line_key)")
    @Options(timeout = LONG)
    int logPhones(String id, int from, int to, Instant at, String by);

    /**
     * A known number of which a file says whose it is.
     *
     * @param id of customer_phone
     */
    record Related(
            int rowNo,
            int phoneNo,
            long premisesId,
            @Nullable String contactName,
            long id,
            @Nullable Relation relationBefore,
            Relation relationSaid) {}

    /** Numbers known as somebody else's than the file says, or as nobody's. */
    @Select("select r.row_no, f.phone_no, r.premises_id, c.name as contact_name, x.id, x.relation as relation_before,"
            + " f.relation as relation_said from customer_import_row r"
            + " join customer_import_phone f on f.import_id = r.import_id and f.row_no = r.row_no"
            + " join customer_contact c on c.premises_id = r.premises_id and c.contact_key = r.contact_key"
            + " join customer_phone x on x.contact_id = c.id and x.line_key = f.line_key where" + BATCH
            + "and r.verdict = 'UPDATE' and f.relation is not null"
            + " and (x.relation is null or x.relation <> f.relation) order by r.row_no, f.phone_no")
    @Options(timeout = LONG)
    List<Related> related(String id, int from, int to);

    @Update("update customer_import_phone set relation_before = #{before} where import_id = #{id} and row_no = #{rowNo}"
            + " and phone_no = #{phoneNo}")
    int rememberRelation(String id, int rowNo, int phoneNo, String before);

    @Update("update customer_phone set relation = #{relation,jdbcType=VARCHAR} where id = #{phoneId}")
    int relate(long phoneId, @Nullable Relation relation);

    @Insert(
            "insert into customer_phone (premises_id, contact_id, written, e164, line_key, tail, relation, created_at, batch_id)"
                    + " select r.premises_id, c.id, f.written, f.e164, f.line_key, f.tail, f.relation, cast(#{at} as timestamp),"
                    + " r.import_id from customer_import_row r join customer_import_phone f on f.import_id = r.import_id and"
                    + " f.row_no = r.row_no join customer_contact c on c.premises_id = r.premises_id and c.contact_key = r.contact_key"
                    + " where" + BATCH
                    + "and r.verdict in ('CREATE', 'UPDATE') and not exists (select 1 from customer_phone x"
                    + " where x.contact_id = c.id and x.line_key = f.line_key)")
    @Options(timeout = LONG)
    int insertPhones(String id, int from, int to, Instant at);

    @Insert(
            "insert into customer_owner (premises_id, name, name_key, from_day, created_at, batch_id) select r.premises_id,"
                    + " r.owner_name, r.owner_key, r.owner_from, cast(#{at} as timestamp), r.import_id from customer_import_row r"
                    + " where" + BATCH
                    + "and r.verdict in ('CREATE', 'UPDATE') and r.lead_row = r.row_no and r.owner_key is not null"
                    + " and not exists (select 1 from customer_owner o where o.premises_id = r.premises_id"
                    + " and o.name_key = r.owner_key and o.until_day is null)")
    @Options(timeout = LONG)
    int insertOwners(String id, int from, int to, Instant at);

    @Insert(
            "insert into customer_change (premises_id, changed_at, changed_by, kind, new_value, batch_id) select r.premises_id,"
                    + " cast(#{at} as timestamp), cast(#{by} as varchar(64)), 'REGISTERED', r.address, r.import_id"
                    + " from customer_import_row r where" + BATCH
                    + "and r.verdict = 'CREATE' and r.lead_row = r.row_no")
    @Options(timeout = LONG)
    int logPremises(String id, int from, int to, Instant at, String by);

    /** So that the import that made or changed a premises last can be taken back again once this one was. */
    @Update("update customer_import_row r set batch_before = (select p.batch_id from customer_premises p"
            + " where p.id = r.premises_id and p.batch_id <> r.import_id) where" + BATCH + "and r.verdict = 'UPDATE'")
    @Options(timeout = LONG)
    int rememberBatch(String id, int from, int to);

    @Update(
            "update customer_premises set version = version + 1, changed_at = #{at}, changed_by = #{by}, batch_id = #{id}"
                    + " where id in (select r.premises_id from customer_import_row r where" + BATCH
                    + "and r.verdict = 'UPDATE')")
    @Options(timeout = LONG)
    int touch(String id, int from, int to, Instant at, String by);

    /** So that the search reads what came: new premises follow one another, so one range tells of them. */
    @Insert("insert into customer_search_feed (first_id, last_id, created_at) select min(r.premises_id),"
            + " max(r.premises_id), cast(#{at} as timestamp) from customer_import_row r where" + BATCH
            + "and r.verdict = 'CREATE' having count(*) > 0")
    @Options(timeout = LONG)
    int tellCreated(String id, int from, int to, Instant at);

    /** The same of premises that were there: they lie anywhere. */
    @Insert("insert into customer_search_feed (first_id, last_id, created_at) select distinct r.premises_id,"
            + " r.premises_id, cast(#{at} as timestamp) from customer_import_row r where" + BATCH
            + "and r.verdict = 'UPDATE'")
    @Options(timeout = LONG)
    int tellUpdated(String id, int from, int to, Instant at);

    /** What the file says nothing of stays. */
    @Update("""
            update customer_premises set state = coalesce(#{state,jdbcType=VARCHAR}, state),
              heated_area = coalesce(#{heatedArea,jdbcType=DECIMAL}, heated_area),
              customer_type = coalesce(#{customerType,jdbcType=VARCHAR}, customer_type),
              account_no = coalesce(#{accountNo,jdbcType=VARCHAR}, account_no), note = coalesce(#{note,jdbcType=VARCHAR}, note)
            where id = #{premisesId}
            """)
    int updatePremises(ImportRow row);

    @Update("""
            update customer_contact set sex = coalesce(#{sex,jdbcType=VARCHAR}, sex),
              relation = coalesce(#{relation,jdbcType=VARCHAR}, relation),
              customer_type = coalesce(#{contactType,jdbcType=VARCHAR}, customer_type),
              employer = coalesce(#{employer,jdbcType=VARCHAR}, employer), email = coalesce(#{email,jdbcType=VARCHAR}, email),
              fax = coalesce(#{fax,jdbcType=VARCHAR}, fax),
              postal_address = coalesce(#{postalAddress,jdbcType=VARCHAR}, postal_address),
              vip = coalesce(#{vip,jdbcType=INTEGER}, vip), vulnerable = coalesce(#{vulnerable,jdbcType=VARCHAR}, vulnerable),
              quiet_from = coalesce(#{quietFrom,jdbcType=VARCHAR}, quiet_from),
              quiet_to = coalesce(#{quietTo,jdbcType=VARCHAR}, quiet_to),
              registered_on = coalesce(#{registeredOn,jdbcType=DATE}, registered_on),
              registered_via = coalesce(#{registeredVia,jdbcType=VARCHAR}, registered_via)
            where premises_id = #{premisesId} and contact_key = #{contactKey}
            """)
    int updateContact(ImportRow row);

    @Update("update customer_owner set until_day = #{until} where id = #{ownerId}")
    int endOwner(long ownerId, LocalDate until);

    @Update("update customer_owner set from_day = #{from} where id = #{ownerId}")
    int ownerFrom(long ownerId, LocalDate from);

    @Select("select mapping from customer_import_mapping where person_id = #{person} and headers_sha256 = #{sha256}")
    Optional<String> mapping(String person, String sha256);

    @Update("""
            update customer_import_mapping set mapping = #{mapping}
            where person_id = #{person} and headers_sha256 = #{sha256}
            """)
    int updateMapping(String person, String sha256, String mapping);

    @Insert("""
            insert into customer_import_mapping (person_id, headers_sha256, mapping)
            values (#{person}, #{sha256}, #{mapping})
            """)
    void insertMapping(String person, String sha256, String mapping);
}
