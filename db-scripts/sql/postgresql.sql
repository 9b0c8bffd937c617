CREATE TABLE databasechangelog (ID VARCHAR(255) NOT NULL, AUTHOR VARCHAR(255) NOT NULL, FILENAME VARCHAR(255) NOT NULL, DATEEXECUTED TIMESTAMP WITHOUT TIME ZONE NOT NULL, ORDEREXECUTED INTEGER NOT NULL, EXECTYPE VARCHAR(10) NOT NULL, MD5SUM VARCHAR(35), DESCRIPTION VARCHAR(255), COMMENTS VARCHAR(255), TAG VARCHAR(255), LIQUIBASE VARCHAR(20), CONTEXTS VARCHAR(255), LABELS VARCHAR(255), DEPLOYMENT_ID VARCHAR(10));

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.16.0-baseline::Camunda
create table ACT_GE_PROPERTY (
    NAME_ varchar(64),
    VALUE_ varchar(300),
    REV_ integer,
    primary key (NAME_)
);

insert into ACT_GE_PROPERTY
values ('schema.version', 'fox', 1);

insert into ACT_GE_PROPERTY
values ('schema.history', 'create(fox)', 1);

insert into ACT_GE_PROPERTY
values ('next.dbid', '1', 1);

insert into ACT_GE_PROPERTY
values ('deployment.lock', '0', 1);

insert into ACT_GE_PROPERTY
values ('history.cleanup.job.lock', '0', 1);

insert into ACT_GE_PROPERTY
values ('startup.lock', '0', 1);

insert into ACT_GE_PROPERTY
values ('telemetry.lock', '0', 1);

insert into ACT_GE_PROPERTY
values ('installationId.lock', '0', 1);

create table ACT_GE_BYTEARRAY (
    ID_ varchar(64),
    REV_ integer,
    NAME_ varchar(255),
    DEPLOYMENT_ID_ varchar(64),
    BYTES_ bytea,
    GENERATED_ boolean,
    TENANT_ID_ varchar(64),
    TYPE_ integer,
    CREATE_TIME_ timestamp,
    ROOT_PROC_INST_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);

create table ACT_GE_SCHEMA_LOG (
    ID_ varchar(64),
    TIMESTAMP_ timestamp,
    VERSION_ varchar(255),
    primary key (ID_)
);

insert into ACT_GE_SCHEMA_LOG
values ('0', CURRENT_TIMESTAMP, '7.16.0');

create table ACT_RE_DEPLOYMENT (
    ID_ varchar(64),
    NAME_ varchar(255),
    DEPLOY_TIME_ timestamp,
    SOURCE_ varchar(255),
    TENANT_ID_ varchar(64),
    primary key (ID_)
);

create table ACT_RU_EXECUTION (
    ID_ varchar(64),
    REV_ integer,
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    BUSINESS_KEY_ varchar(255),
    PARENT_ID_ varchar(64),
    PROC_DEF_ID_ varchar(64),
    SUPER_EXEC_ varchar(64),
    SUPER_CASE_EXEC_ varchar(64),
    CASE_INST_ID_ varchar(64),
    ACT_ID_ varchar(255),
    ACT_INST_ID_ varchar(64),
    IS_ACTIVE_ boolean,
    IS_CONCURRENT_ boolean,
    IS_SCOPE_ boolean,
    IS_EVENT_SCOPE_ boolean,
    SUSPENSION_STATE_ integer,
    CACHED_ENT_STATE_ integer,
    SEQUENCE_COUNTER_ bigint,
    TENANT_ID_ varchar(64),
    primary key (ID_)
);

create table ACT_RU_JOB (
    ID_ varchar(64) NOT NULL,
	  REV_ integer,
    TYPE_ varchar(255) NOT NULL,
    LOCK_EXP_TIME_ timestamp,
    LOCK_OWNER_ varchar(255),
    EXCLUSIVE_ boolean,
    EXECUTION_ID_ varchar(64),
    PROCESS_INSTANCE_ID_ varchar(64),
    PROCESS_DEF_ID_ varchar(64),
    PROCESS_DEF_KEY_ varchar(255),
    RETRIES_ integer,
    EXCEPTION_STACK_ID_ varchar(64),
    EXCEPTION_MSG_ varchar(4000),
    FAILED_ACT_ID_ varchar(255),
    DUEDATE_ timestamp,
    REPEAT_ varchar(255),
    REPEAT_OFFSET_ bigint DEFAULT 0,
    HANDLER_TYPE_ varchar(255),
    HANDLER_CFG_ varchar(4000),
    DEPLOYMENT_ID_ varchar(64),
    SUSPENSION_STATE_ integer NOT NULL DEFAULT 1,
    JOB_DEF_ID_ varchar(64),
    PRIORITY_ bigint NOT NULL DEFAULT 0,
    SEQUENCE_COUNTER_ bigint,
    TENANT_ID_ varchar(64),
    CREATE_TIME_ timestamp,
    primary key (ID_)
);

create table ACT_RU_JOBDEF (
    ID_ varchar(64) NOT NULL,
    REV_ integer,
    PROC_DEF_ID_ varchar(64),
    PROC_DEF_KEY_ varchar(255),
    ACT_ID_ varchar(255),
    JOB_TYPE_ varchar(255) NOT NULL,
    JOB_CONFIGURATION_ varchar(255),
    SUSPENSION_STATE_ integer,
    JOB_PRIORITY_ bigint,
    TENANT_ID_ varchar(64),
    DEPLOYMENT_ID_ varchar(64),
    primary key (ID_)
);

create table ACT_RE_PROCDEF (
    ID_ varchar(64) NOT NULL,
    REV_ integer,
    CATEGORY_ varchar(255),
    NAME_ varchar(255),
    KEY_ varchar(255) NOT NULL,
    VERSION_ integer NOT NULL,
    DEPLOYMENT_ID_ varchar(64),
    RESOURCE_NAME_ varchar(4000),
    DGRM_RESOURCE_NAME_ varchar(4000),
    HAS_START_FORM_KEY_ boolean,
    SUSPENSION_STATE_ integer,
    TENANT_ID_ varchar(64),
    VERSION_TAG_ varchar(64),
    HISTORY_TTL_ integer,
    STARTABLE_ boolean NOT NULL default TRUE,
    primary key (ID_)
);

create table ACT_RE_CAMFORMDEF (
    ID_ varchar(64) NOT NULL,
    REV_ integer,
    KEY_ varchar(255) NOT NULL,
    VERSION_ integer NOT NULL,
    DEPLOYMENT_ID_ varchar(64),
    RESOURCE_NAME_ varchar(4000),
    TENANT_ID_ varchar(64),
    primary key (ID_)
);

create table ACT_RU_TASK (
    ID_ varchar(64),
    REV_ integer,
    EXECUTION_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    PROC_DEF_ID_ varchar(64),
    CASE_EXECUTION_ID_ varchar(64),
    CASE_INST_ID_ varchar(64),
    CASE_DEF_ID_ varchar(64),
    NAME_ varchar(255),
    PARENT_TASK_ID_ varchar(64),
    DESCRIPTION_ varchar(4000),
    TASK_DEF_KEY_ varchar(255),
    OWNER_ varchar(255),
    ASSIGNEE_ varchar(255),
    DELEGATION_ varchar(64),
    PRIORITY_ integer,
    CREATE_TIME_ timestamp,
    DUE_DATE_ timestamp,
    FOLLOW_UP_DATE_ timestamp,
    SUSPENSION_STATE_ integer,
    TENANT_ID_ varchar(64),
    primary key (ID_)
);

create table ACT_RU_IDENTITYLINK (
    ID_ varchar(64),
    REV_ integer,
    GROUP_ID_ varchar(255),
    TYPE_ varchar(255),
    USER_ID_ varchar(255),
    TASK_ID_ varchar(64),
    PROC_DEF_ID_ varchar (64),
    TENANT_ID_ varchar(64),
    primary key (ID_)
);

create table ACT_RU_VARIABLE (
    ID_ varchar(64) not null,
    REV_ integer,
    TYPE_ varchar(255) not null,
    NAME_ varchar(255) not null,
    EXECUTION_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    PROC_DEF_ID_ varchar(64),
    CASE_EXECUTION_ID_ varchar(64),
    CASE_INST_ID_ varchar(64),
    TASK_ID_ varchar(64),
    BATCH_ID_ varchar(64),
    BYTEARRAY_ID_ varchar(64),
    DOUBLE_ double precision,
    LONG_ bigint,
    TEXT_ varchar(4000),
    TEXT2_ varchar(4000),
    VAR_SCOPE_ varchar(64),
    SEQUENCE_COUNTER_ bigint,
    IS_CONCURRENT_LOCAL_ boolean,
    TENANT_ID_ varchar(64),
    primary key (ID_)
);

create table ACT_RU_EVENT_SUBSCR (
    ID_ varchar(64) not null,
    REV_ integer,
    EVENT_TYPE_ varchar(255) not null,
    EVENT_NAME_ varchar(255),
    EXECUTION_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    ACTIVITY_ID_ varchar(255),
    CONFIGURATION_ varchar(255),
    CREATED_ timestamp not null,
    TENANT_ID_ varchar(64),
    primary key (ID_)
);

create table ACT_RU_INCIDENT (
  ID_ varchar(64) not null,
  REV_ integer not null,
  INCIDENT_TIMESTAMP_ timestamp not null,
  INCIDENT_MSG_ varchar(4000),
  INCIDENT_TYPE_ varchar(255) not null,
  EXECUTION_ID_ varchar(64),
  ACTIVITY_ID_ varchar(255),
  FAILED_ACTIVITY_ID_ varchar(255),
  PROC_INST_ID_ varchar(64),
  PROC_DEF_ID_ varchar(64),
  CAUSE_INCIDENT_ID_ varchar(64),
  ROOT_CAUSE_INCIDENT_ID_ varchar(64),
  CONFIGURATION_ varchar(255),
  TENANT_ID_ varchar(64),
  JOB_DEF_ID_ varchar(64),
  ANNOTATION_ varchar(4000),
  primary key (ID_)
);

create table ACT_RU_AUTHORIZATION (
  ID_ varchar(64) not null,
  REV_ integer not null,
  TYPE_ integer not null,
  GROUP_ID_ varchar(255),
  USER_ID_ varchar(255),
  RESOURCE_TYPE_ integer not null,
  RESOURCE_ID_ varchar(255),
  PERMS_ integer,
  REMOVAL_TIME_ timestamp,
  ROOT_PROC_INST_ID_ varchar(64),
  primary key (ID_)
);

create table ACT_RU_FILTER (
  ID_ varchar(64) not null,
  REV_ integer not null,
  RESOURCE_TYPE_ varchar(255) not null,
  NAME_ varchar(255) not null,
  OWNER_ varchar(255),
  QUERY_ TEXT not null,
  PROPERTIES_ TEXT,
  primary key (ID_)
);

create table ACT_RU_METER_LOG (
  ID_ varchar(64) not null,
  NAME_ varchar(64) not null,
  REPORTER_ varchar(255),
  VALUE_ bigint,
  TIMESTAMP_ timestamp,
  MILLISECONDS_ bigint DEFAULT 0,
  primary key (ID_)
);

create table ACT_RU_TASK_METER_LOG (
  ID_ varchar(64) not null,
  ASSIGNEE_HASH_ bigint,
  TIMESTAMP_ timestamp,
  primary key (ID_)
);

create table ACT_RU_EXT_TASK (
  ID_ varchar(64) not null,
  REV_ integer not null,
  WORKER_ID_ varchar(255),
  TOPIC_NAME_ varchar(255),
  RETRIES_ integer,
  ERROR_MSG_ varchar(4000),
  ERROR_DETAILS_ID_ varchar(64),
  LOCK_EXP_TIME_ timestamp,
  SUSPENSION_STATE_ integer,
  EXECUTION_ID_ varchar(64),
  PROC_INST_ID_ varchar(64),
  PROC_DEF_ID_ varchar(64),
  PROC_DEF_KEY_ varchar(255),
  ACT_ID_ varchar(255),
  ACT_INST_ID_ varchar(64),
  TENANT_ID_ varchar(64),
  PRIORITY_ bigint NOT NULL DEFAULT 0,
  primary key (ID_)
);

create table ACT_RU_BATCH (
  ID_ varchar(64) not null,
  REV_ integer not null,
  TYPE_ varchar(255),
  TOTAL_JOBS_ integer,
  JOBS_CREATED_ integer,
  JOBS_PER_SEED_ integer,
  INVOCATIONS_PER_JOB_ integer,
  SEED_JOB_DEF_ID_ varchar(64),
  BATCH_JOB_DEF_ID_ varchar(64),
  MONITOR_JOB_DEF_ID_ varchar(64),
  SUSPENSION_STATE_ integer,
  CONFIGURATION_ varchar(255),
  TENANT_ID_ varchar(64),
  CREATE_USER_ID_ varchar(255),
  primary key (ID_)
);

create index ACT_IDX_EXE_ROOT_PI on ACT_RU_EXECUTION(ROOT_PROC_INST_ID_);

create index ACT_IDX_EXEC_BUSKEY on ACT_RU_EXECUTION(BUSINESS_KEY_);

create index ACT_IDX_EXEC_TENANT_ID on ACT_RU_EXECUTION(TENANT_ID_);

create index ACT_IDX_TASK_CREATE on ACT_RU_TASK(CREATE_TIME_);

create index ACT_IDX_TASK_ASSIGNEE on ACT_RU_TASK(ASSIGNEE_);

create index ACT_IDX_TASK_OWNER on ACT_RU_TASK(OWNER_);

create index ACT_IDX_TASK_TENANT_ID on ACT_RU_TASK(TENANT_ID_);

create index ACT_IDX_IDENT_LNK_USER on ACT_RU_IDENTITYLINK(USER_ID_);

create index ACT_IDX_IDENT_LNK_GROUP on ACT_RU_IDENTITYLINK(GROUP_ID_);

create index ACT_IDX_EVENT_SUBSCR_CONFIG_ on ACT_RU_EVENT_SUBSCR(CONFIGURATION_);

create index ACT_IDX_EVENT_SUBSCR_TENANT_ID on ACT_RU_EVENT_SUBSCR(TENANT_ID_);

create index ACT_IDX_VARIABLE_TASK_ID on ACT_RU_VARIABLE(TASK_ID_);

create index ACT_IDX_VARIABLE_TENANT_ID on ACT_RU_VARIABLE(TENANT_ID_);

create index ACT_IDX_VARIABLE_TASK_NAME_TYPE on ACT_RU_VARIABLE(TASK_ID_, NAME_, TYPE_);

create index ACT_IDX_INC_CONFIGURATION on ACT_RU_INCIDENT(CONFIGURATION_);

create index ACT_IDX_INC_TENANT_ID on ACT_RU_INCIDENT(TENANT_ID_);

create index ACT_IDX_JOB_EXECUTION_ID on ACT_RU_JOB(EXECUTION_ID_);

create index ACT_IDX_JOB_HANDLER on ACT_RU_JOB(HANDLER_TYPE_,HANDLER_CFG_);

create index ACT_IDX_JOB_PROCINST on ACT_RU_JOB(PROCESS_INSTANCE_ID_);

create index ACT_IDX_JOB_TENANT_ID on ACT_RU_JOB(TENANT_ID_);

create index ACT_IDX_JOBDEF_TENANT_ID on ACT_RU_JOBDEF(TENANT_ID_);

CREATE INDEX ACT_IDX_METER_LOG_MS ON ACT_RU_METER_LOG(MILLISECONDS_);

CREATE INDEX ACT_IDX_METER_LOG_NAME_MS ON ACT_RU_METER_LOG(NAME_, MILLISECONDS_);

CREATE INDEX ACT_IDX_METER_LOG_REPORT ON ACT_RU_METER_LOG(NAME_, REPORTER_, MILLISECONDS_);

CREATE INDEX ACT_IDX_METER_LOG_TIME ON ACT_RU_METER_LOG(TIMESTAMP_);

CREATE INDEX ACT_IDX_METER_LOG ON ACT_RU_METER_LOG(NAME_, TIMESTAMP_);

CREATE INDEX ACT_IDX_TASK_METER_LOG_TIME ON ACT_RU_TASK_METER_LOG(TIMESTAMP_);

create index ACT_IDX_EXT_TASK_TOPIC on ACT_RU_EXT_TASK(TOPIC_NAME_);

create index ACT_IDX_EXT_TASK_TENANT_ID on ACT_RU_EXT_TASK(TENANT_ID_);

create index ACT_IDX_EXT_TASK_PRIORITY ON ACT_RU_EXT_TASK(PRIORITY_);

create index ACT_IDX_EXT_TASK_ERR_DETAILS ON ACT_RU_EXT_TASK(ERROR_DETAILS_ID_);

create index ACT_IDX_AUTH_GROUP_ID on ACT_RU_AUTHORIZATION(GROUP_ID_);

create index ACT_IDX_JOB_JOB_DEF_ID on ACT_RU_JOB(JOB_DEF_ID_);

create index ACT_IDX_BYTEAR_DEPL on ACT_GE_BYTEARRAY(DEPLOYMENT_ID_);

alter table ACT_GE_BYTEARRAY
    add constraint ACT_FK_BYTEARR_DEPL
    foreign key (DEPLOYMENT_ID_)
    references ACT_RE_DEPLOYMENT (ID_);

create index ACT_IDX_EXE_PROCINST on ACT_RU_EXECUTION(PROC_INST_ID_);

alter table ACT_RU_EXECUTION
    add constraint ACT_FK_EXE_PROCINST
    foreign key (PROC_INST_ID_)
    references ACT_RU_EXECUTION (ID_);

create index ACT_IDX_EXE_PARENT on ACT_RU_EXECUTION(PARENT_ID_);

alter table ACT_RU_EXECUTION
    add constraint ACT_FK_EXE_PARENT
    foreign key (PARENT_ID_)
    references ACT_RU_EXECUTION (ID_);

create index ACT_IDX_EXE_SUPER on ACT_RU_EXECUTION(SUPER_EXEC_);

alter table ACT_RU_EXECUTION
    add constraint ACT_FK_EXE_SUPER
    foreign key (SUPER_EXEC_)
    references ACT_RU_EXECUTION (ID_);

create index ACT_IDX_EXE_PROCDEF on ACT_RU_EXECUTION(PROC_DEF_ID_);

alter table ACT_RU_EXECUTION
    add constraint ACT_FK_EXE_PROCDEF
    foreign key (PROC_DEF_ID_)
    references ACT_RE_PROCDEF (ID_);

create index ACT_IDX_TSKASS_TASK on ACT_RU_IDENTITYLINK(TASK_ID_);

alter table ACT_RU_IDENTITYLINK
    add constraint ACT_FK_TSKASS_TASK
    foreign key (TASK_ID_)
    references ACT_RU_TASK (ID_);

create index ACT_IDX_ATHRZ_PROCEDEF on ACT_RU_IDENTITYLINK(PROC_DEF_ID_);

alter table ACT_RU_IDENTITYLINK
    add constraint ACT_FK_ATHRZ_PROCEDEF
    foreign key (PROC_DEF_ID_)
    references ACT_RE_PROCDEF (ID_);

create index ACT_IDX_TASK_EXEC on ACT_RU_TASK(EXECUTION_ID_);

alter table ACT_RU_TASK
    add constraint ACT_FK_TASK_EXE
    foreign key (EXECUTION_ID_)
    references ACT_RU_EXECUTION (ID_);

create index ACT_IDX_TASK_PROCINST on ACT_RU_TASK(PROC_INST_ID_);

alter table ACT_RU_TASK
    add constraint ACT_FK_TASK_PROCINST
    foreign key (PROC_INST_ID_)
    references ACT_RU_EXECUTION (ID_);

create index ACT_IDX_TASK_PROCDEF on ACT_RU_TASK(PROC_DEF_ID_);

alter table ACT_RU_TASK
  add constraint ACT_FK_TASK_PROCDEF
  foreign key (PROC_DEF_ID_)
  references ACT_RE_PROCDEF (ID_);

create index ACT_IDX_VAR_EXE on ACT_RU_VARIABLE(EXECUTION_ID_);

alter table ACT_RU_VARIABLE
    add constraint ACT_FK_VAR_EXE
    foreign key (EXECUTION_ID_)
    references ACT_RU_EXECUTION (ID_);

create index ACT_IDX_VAR_PROCINST on ACT_RU_VARIABLE(PROC_INST_ID_);

alter table ACT_RU_VARIABLE
    add constraint ACT_FK_VAR_PROCINST
    foreign key (PROC_INST_ID_)
    references ACT_RU_EXECUTION(ID_);

create index ACT_IDX_VAR_BYTEARRAY on ACT_RU_VARIABLE(BYTEARRAY_ID_);

alter table ACT_RU_VARIABLE
    add constraint ACT_FK_VAR_BYTEARRAY
    foreign key (BYTEARRAY_ID_)
    references ACT_GE_BYTEARRAY (ID_);

create index ACT_IDX_JOB_EXCEPTION on ACT_RU_JOB(EXCEPTION_STACK_ID_);

alter table ACT_RU_JOB
    add constraint ACT_FK_JOB_EXCEPTION
    foreign key (EXCEPTION_STACK_ID_)
    references ACT_GE_BYTEARRAY (ID_);

create index ACT_IDX_EVENT_SUBSCR on ACT_RU_EVENT_SUBSCR(EXECUTION_ID_);

alter table ACT_RU_EVENT_SUBSCR
    add constraint ACT_FK_EVENT_EXEC
    foreign key (EXECUTION_ID_)
    references ACT_RU_EXECUTION(ID_);

alter table ACT_RU_INCIDENT
    add constraint ACT_FK_INC_EXE
    foreign key (EXECUTION_ID_)
    references ACT_RU_EXECUTION (ID_);

alter table ACT_RU_INCIDENT
    add constraint ACT_FK_INC_PROCINST
    foreign key (PROC_INST_ID_)
    references ACT_RU_EXECUTION (ID_);

alter table ACT_RU_INCIDENT
    add constraint ACT_FK_INC_PROCDEF
    foreign key (PROC_DEF_ID_)
    references ACT_RE_PROCDEF (ID_);

alter table ACT_RU_INCIDENT
    add constraint ACT_FK_INC_CAUSE
    foreign key (CAUSE_INCIDENT_ID_)
    references ACT_RU_INCIDENT (ID_);

alter table ACT_RU_INCIDENT
    add constraint ACT_FK_INC_RCAUSE
    foreign key (ROOT_CAUSE_INCIDENT_ID_)
    references ACT_RU_INCIDENT (ID_);

create index ACT_IDX_INC_JOB_DEF on ACT_RU_INCIDENT(JOB_DEF_ID_);

alter table ACT_RU_INCIDENT
    add constraint ACT_FK_INC_JOB_DEF
    foreign key (JOB_DEF_ID_)
    references ACT_RU_JOBDEF (ID_);

alter table ACT_RU_AUTHORIZATION
    add constraint ACT_UNIQ_AUTH_USER
    unique (TYPE_,USER_ID_,RESOURCE_TYPE_,RESOURCE_ID_);

alter table ACT_RU_AUTHORIZATION
    add constraint ACT_UNIQ_AUTH_GROUP
    unique (TYPE_,GROUP_ID_,RESOURCE_TYPE_,RESOURCE_ID_);

alter table ACT_RU_VARIABLE
    add constraint ACT_UNIQ_VARIABLE
    unique (VAR_SCOPE_, NAME_);

alter table ACT_RU_EXT_TASK
    add constraint ACT_FK_EXT_TASK_EXE
    foreign key (EXECUTION_ID_)
    references ACT_RU_EXECUTION (ID_);

create index ACT_IDX_BATCH_SEED_JOB_DEF ON ACT_RU_BATCH(SEED_JOB_DEF_ID_);

alter table ACT_RU_BATCH
    add constraint ACT_FK_BATCH_SEED_JOB_DEF
    foreign key (SEED_JOB_DEF_ID_)
    references ACT_RU_JOBDEF (ID_);

create index ACT_IDX_BATCH_MONITOR_JOB_DEF ON ACT_RU_BATCH(MONITOR_JOB_DEF_ID_);

alter table ACT_RU_BATCH
    add constraint ACT_FK_BATCH_MONITOR_JOB_DEF
    foreign key (MONITOR_JOB_DEF_ID_)
    references ACT_RU_JOBDEF (ID_);

create index ACT_IDX_BATCH_JOB_DEF ON ACT_RU_BATCH(BATCH_JOB_DEF_ID_);

alter table ACT_RU_BATCH
    add constraint ACT_FK_BATCH_JOB_DEF
    foreign key (BATCH_JOB_DEF_ID_)
    references ACT_RU_JOBDEF (ID_);

alter table ACT_RU_EXT_TASK
    add constraint ACT_FK_EXT_TASK_ERROR_DETAILS
    foreign key (ERROR_DETAILS_ID_)
    references ACT_GE_BYTEARRAY (ID_);

create index ACT_IDX_BATCH_ID ON ACT_RU_VARIABLE(BATCH_ID_);

alter table ACT_RU_VARIABLE
    add constraint ACT_FK_VAR_BATCH
    foreign key (BATCH_ID_)
    references ACT_RU_BATCH (ID_);

create index ACT_IDX_INC_CAUSEINCID on ACT_RU_INCIDENT(CAUSE_INCIDENT_ID_);

create index ACT_IDX_INC_EXID on ACT_RU_INCIDENT(EXECUTION_ID_);

create index ACT_IDX_INC_PROCDEFID on ACT_RU_INCIDENT(PROC_DEF_ID_);

create index ACT_IDX_INC_PROCINSTID on ACT_RU_INCIDENT(PROC_INST_ID_);

create index ACT_IDX_INC_ROOTCAUSEINCID on ACT_RU_INCIDENT(ROOT_CAUSE_INCIDENT_ID_);

create index ACT_IDX_AUTH_RESOURCE_ID on ACT_RU_AUTHORIZATION(RESOURCE_ID_);

create index ACT_IDX_EXT_TASK_EXEC on ACT_RU_EXT_TASK(EXECUTION_ID_);

create index ACT_IDX_BYTEARRAY_ROOT_PI on ACT_GE_BYTEARRAY(ROOT_PROC_INST_ID_);

create index ACT_IDX_BYTEARRAY_RM_TIME on ACT_GE_BYTEARRAY(REMOVAL_TIME_);

create index ACT_IDX_BYTEARRAY_NAME on ACT_GE_BYTEARRAY(NAME_);

create index ACT_IDX_DEPLOYMENT_NAME on ACT_RE_DEPLOYMENT(NAME_);

create index ACT_IDX_DEPLOYMENT_TENANT_ID on ACT_RE_DEPLOYMENT(TENANT_ID_);

create index ACT_IDX_JOBDEF_PROC_DEF_ID ON ACT_RU_JOBDEF(PROC_DEF_ID_);

create index ACT_IDX_JOB_HANDLER_TYPE ON ACT_RU_JOB(HANDLER_TYPE_);

create index ACT_IDX_EVENT_SUBSCR_EVT_NAME ON ACT_RU_EVENT_SUBSCR(EVENT_NAME_);

create index ACT_IDX_PROCDEF_DEPLOYMENT_ID ON ACT_RE_PROCDEF(DEPLOYMENT_ID_);

create index ACT_IDX_PROCDEF_TENANT_ID ON ACT_RE_PROCDEF(TENANT_ID_);

create index ACT_IDX_PROCDEF_VER_TAG ON ACT_RE_PROCDEF(VERSION_TAG_);

create index ACT_IDX_AUTH_ROOT_PI on ACT_RU_AUTHORIZATION(ROOT_PROC_INST_ID_);

create index ACT_IDX_AUTH_RM_TIME on ACT_RU_AUTHORIZATION(REMOVAL_TIME_);

create table ACT_HI_PROCINST (
    ID_ varchar(64) not null,
    PROC_INST_ID_ varchar(64) not null,
    BUSINESS_KEY_ varchar(255),
    PROC_DEF_KEY_ varchar(255),
    PROC_DEF_ID_ varchar(64) not null,
    START_TIME_ timestamp not null,
    END_TIME_ timestamp,
    REMOVAL_TIME_ timestamp,
    DURATION_ bigint,
    START_USER_ID_ varchar(255),
    START_ACT_ID_ varchar(255),
    END_ACT_ID_ varchar(255),
    SUPER_PROCESS_INSTANCE_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    SUPER_CASE_INSTANCE_ID_ varchar(64),
    CASE_INST_ID_ varchar(64),
    DELETE_REASON_ varchar(4000),
    TENANT_ID_ varchar(64),
    STATE_ varchar(255),
    primary key (ID_),
    unique (PROC_INST_ID_)
);

create table ACT_HI_ACTINST (
    ID_ varchar(64) not null,
    PARENT_ACT_INST_ID_ varchar(64),
    PROC_DEF_KEY_ varchar(255),
    PROC_DEF_ID_ varchar(64) not null,
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_INST_ID_ varchar(64) not null,
    EXECUTION_ID_ varchar(64) not null,
    ACT_ID_ varchar(255) not null,
    TASK_ID_ varchar(64),
    CALL_PROC_INST_ID_ varchar(64),
    CALL_CASE_INST_ID_ varchar(64),
    ACT_NAME_ varchar(255),
    ACT_TYPE_ varchar(255) not null,
    ASSIGNEE_ varchar(255),
    START_TIME_ timestamp not null,
    END_TIME_ timestamp,
    DURATION_ bigint,
    ACT_INST_STATE_ integer,
    SEQUENCE_COUNTER_ bigint,
    TENANT_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);

create table ACT_HI_TASKINST (
    ID_ varchar(64) not null,
    TASK_DEF_KEY_ varchar(255),
    PROC_DEF_KEY_ varchar(255),
    PROC_DEF_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    EXECUTION_ID_ varchar(64),
    CASE_DEF_KEY_ varchar(255),
    CASE_DEF_ID_ varchar(64),
    CASE_INST_ID_ varchar(64),
    CASE_EXECUTION_ID_ varchar(64),
    ACT_INST_ID_ varchar(64),
    NAME_ varchar(255),
    PARENT_TASK_ID_ varchar(64),
    DESCRIPTION_ varchar(4000),
    OWNER_ varchar(255),
    ASSIGNEE_ varchar(255),
    START_TIME_ timestamp not null,
    END_TIME_ timestamp,
    DURATION_ bigint,
    DELETE_REASON_ varchar(4000),
    PRIORITY_ integer,
    DUE_DATE_ timestamp,
    FOLLOW_UP_DATE_ timestamp,
    TENANT_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);

create table ACT_HI_VARINST (
    ID_ varchar(64) not null,
    PROC_DEF_KEY_ varchar(255),
    PROC_DEF_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    EXECUTION_ID_ varchar(64),
    ACT_INST_ID_ varchar(64),
    CASE_DEF_KEY_ varchar(255),
    CASE_DEF_ID_ varchar(64),
    CASE_INST_ID_ varchar(64),
    CASE_EXECUTION_ID_ varchar(64),
    TASK_ID_ varchar(64),
    NAME_ varchar(255) not null,
    VAR_TYPE_ varchar(100),
    CREATE_TIME_ timestamp,
    REV_ integer,
    BYTEARRAY_ID_ varchar(64),
    DOUBLE_ double precision,
    LONG_ bigint,
    TEXT_ varchar(4000),
    TEXT2_ varchar(4000),
    TENANT_ID_ varchar(64),
    STATE_ varchar(20),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);

create table ACT_HI_DETAIL (
    ID_ varchar(64) not null,
    TYPE_ varchar(255) not null,
    PROC_DEF_KEY_ varchar(255),
    PROC_DEF_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    EXECUTION_ID_ varchar(64),
    CASE_DEF_KEY_ varchar(255),
    CASE_DEF_ID_ varchar(64),
    CASE_INST_ID_ varchar(64),
    CASE_EXECUTION_ID_ varchar(64),
    TASK_ID_ varchar(64),
    ACT_INST_ID_ varchar(64),
    VAR_INST_ID_ varchar(64),
    NAME_ varchar(255) not null,
    VAR_TYPE_ varchar(64),
    REV_ integer,
    TIME_ timestamp not null,
    BYTEARRAY_ID_ varchar(64),
    DOUBLE_ double precision,
    LONG_ bigint,
    TEXT_ varchar(4000),
    TEXT2_ varchar(4000),
    SEQUENCE_COUNTER_ bigint,
    TENANT_ID_ varchar(64),
    OPERATION_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
    INITIAL_ boolean,
    primary key (ID_)
);

create table ACT_HI_IDENTITYLINK (
    ID_ varchar(64) not null,
    TIMESTAMP_ timestamp not null,
    TYPE_ varchar(255),
    USER_ID_ varchar(255),
    GROUP_ID_ varchar(255),
    TASK_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_DEF_ID_ varchar(64),
    OPERATION_TYPE_ varchar(64),
    ASSIGNER_ID_ varchar(64),
    PROC_DEF_KEY_ varchar(255),
    TENANT_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);

create table ACT_HI_COMMENT (
    ID_ varchar(64) not null,
    TYPE_ varchar(255),
    TIME_ timestamp not null,
    USER_ID_ varchar(255),
    TASK_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    ACTION_ varchar(255),
    MESSAGE_ varchar(4000),
    FULL_MSG_ bytea,
    TENANT_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);

create table ACT_HI_ATTACHMENT (
    ID_ varchar(64) not null,
    REV_ integer,
    USER_ID_ varchar(255),
    NAME_ varchar(255),
    DESCRIPTION_ varchar(4000),
    TYPE_ varchar(255),
    TASK_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    URL_ varchar(4000),
    CONTENT_ID_ varchar(64),
    TENANT_ID_ varchar(64),
    CREATE_TIME_ timestamp,
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);

create table ACT_HI_OP_LOG (
    ID_ varchar(64) not null,
    DEPLOYMENT_ID_ varchar(64),
    PROC_DEF_ID_ varchar(64),
    PROC_DEF_KEY_ varchar(255),
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    EXECUTION_ID_ varchar(64),
    CASE_DEF_ID_ varchar(64),
    CASE_INST_ID_ varchar(64),
    CASE_EXECUTION_ID_ varchar(64),
    TASK_ID_ varchar(64),
    JOB_ID_ varchar(64),
    JOB_DEF_ID_ varchar(64),
    BATCH_ID_ varchar(64),
    USER_ID_ varchar(255),
    TIMESTAMP_ timestamp not null,
    OPERATION_TYPE_ varchar(64),
    OPERATION_ID_ varchar(64),
    ENTITY_TYPE_ varchar(30),
    PROPERTY_ varchar(64),
    ORG_VALUE_ varchar(4000),
    NEW_VALUE_ varchar(4000),
    TENANT_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
	CATEGORY_ varchar(64),
	EXTERNAL_TASK_ID_ varchar(64),
	ANNOTATION_ varchar(4000),
    primary key (ID_)
);

create table ACT_HI_INCIDENT (
  ID_ varchar(64) not null,
  PROC_DEF_KEY_ varchar(255),
  PROC_DEF_ID_ varchar(64),
  ROOT_PROC_INST_ID_ varchar(64),
  PROC_INST_ID_ varchar(64),
  EXECUTION_ID_ varchar(64),
  CREATE_TIME_ timestamp not null,
  END_TIME_ timestamp,
  INCIDENT_MSG_ varchar(4000),
  INCIDENT_TYPE_ varchar(255) not null,
  ACTIVITY_ID_ varchar(255),
  FAILED_ACTIVITY_ID_ varchar(255),
  CAUSE_INCIDENT_ID_ varchar(64),
  ROOT_CAUSE_INCIDENT_ID_ varchar(64),
  CONFIGURATION_ varchar(255),
  HISTORY_CONFIGURATION_ varchar(255),
  INCIDENT_STATE_ integer,
  TENANT_ID_ varchar(64),
  JOB_DEF_ID_ varchar(64),
  ANNOTATION_ varchar(4000),
  REMOVAL_TIME_ timestamp,
  primary key (ID_)
);

create table ACT_HI_JOB_LOG (
    ID_ varchar(64) not null,
    TIMESTAMP_ timestamp not null,
    JOB_ID_ varchar(64) not null,
    JOB_DUEDATE_ timestamp,
    JOB_RETRIES_ integer,
    JOB_PRIORITY_ bigint NOT NULL DEFAULT 0,
    JOB_EXCEPTION_MSG_ varchar(4000),
    JOB_EXCEPTION_STACK_ID_ varchar(64),
    JOB_STATE_ integer,
    JOB_DEF_ID_ varchar(64),
    JOB_DEF_TYPE_ varchar(255),
    JOB_DEF_CONFIGURATION_ varchar(255),
    ACT_ID_ varchar(255),
    FAILED_ACT_ID_ varchar(255),
    EXECUTION_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    PROCESS_INSTANCE_ID_ varchar(64),
    PROCESS_DEF_ID_ varchar(64),
    PROCESS_DEF_KEY_ varchar(255),
    DEPLOYMENT_ID_ varchar(64),
    SEQUENCE_COUNTER_ bigint,
    TENANT_ID_ varchar(64),
    HOSTNAME_ varchar(255),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);

create table ACT_HI_BATCH (
    ID_ varchar(64) not null,
    TYPE_ varchar(255),
    TOTAL_JOBS_ integer,
    JOBS_PER_SEED_ integer,
    INVOCATIONS_PER_JOB_ integer,
    SEED_JOB_DEF_ID_ varchar(64),
    MONITOR_JOB_DEF_ID_ varchar(64),
    BATCH_JOB_DEF_ID_ varchar(64),
    TENANT_ID_  varchar(64),
    CREATE_USER_ID_ varchar(255),
    START_TIME_ timestamp not null,
    END_TIME_ timestamp,
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);

create table ACT_HI_EXT_TASK_LOG (
    ID_ varchar(64) not null,
    TIMESTAMP_ timestamp not null,
    EXT_TASK_ID_ varchar(64) not null,
    RETRIES_ integer,
    TOPIC_NAME_ varchar(255),
    WORKER_ID_ varchar(255),
    PRIORITY_ bigint not null default 0,
    ERROR_MSG_ varchar(4000),
    ERROR_DETAILS_ID_ varchar(64),
    ACT_ID_ varchar(255),
    ACT_INST_ID_ varchar(64),
    EXECUTION_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_DEF_ID_ varchar(64),
    PROC_DEF_KEY_ varchar(255),
    TENANT_ID_ varchar(64),
    STATE_ integer,
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);

create index ACT_IDX_HI_PRO_INST_END on ACT_HI_PROCINST(END_TIME_);

create index ACT_IDX_HI_PRO_I_BUSKEY on ACT_HI_PROCINST(BUSINESS_KEY_);

create index ACT_IDX_HI_PRO_INST_TENANT_ID on ACT_HI_PROCINST(TENANT_ID_);

create index ACT_IDX_HI_PRO_INST_PROC_DEF_KEY on ACT_HI_PROCINST(PROC_DEF_KEY_);

create index ACT_IDX_HI_PRO_INST_PROC_TIME on ACT_HI_PROCINST(START_TIME_, END_TIME_);

create index ACT_IDX_HI_PI_PDEFID_END_TIME on ACT_HI_PROCINST(PROC_DEF_ID_, END_TIME_);

create index ACT_IDX_HI_PRO_INST_ROOT_PI on ACT_HI_PROCINST(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_PRO_INST_RM_TIME on ACT_HI_PROCINST(REMOVAL_TIME_);

create index ACT_IDX_HI_ACTINST_ROOT_PI on ACT_HI_ACTINST(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_ACT_INST_START_END on ACT_HI_ACTINST(START_TIME_, END_TIME_);

create index ACT_IDX_HI_ACT_INST_END on ACT_HI_ACTINST(END_TIME_);

create index ACT_IDX_HI_ACT_INST_PROCINST on ACT_HI_ACTINST(PROC_INST_ID_, ACT_ID_);

create index ACT_IDX_HI_ACT_INST_COMP on ACT_HI_ACTINST(EXECUTION_ID_, ACT_ID_, END_TIME_, ID_);

create index ACT_IDX_HI_ACT_INST_STATS on ACT_HI_ACTINST(PROC_DEF_ID_, PROC_INST_ID_, ACT_ID_, END_TIME_, ACT_INST_STATE_);

create index ACT_IDX_HI_ACT_INST_TENANT_ID on ACT_HI_ACTINST(TENANT_ID_);

create index ACT_IDX_HI_ACT_INST_PROC_DEF_KEY on ACT_HI_ACTINST(PROC_DEF_KEY_);

create index ACT_IDX_HI_AI_PDEFID_END_TIME on ACT_HI_ACTINST(PROC_DEF_ID_, END_TIME_);

create index ACT_IDX_HI_ACT_INST_RM_TIME on ACT_HI_ACTINST(REMOVAL_TIME_);

create index ACT_IDX_HI_TASKINST_ROOT_PI on ACT_HI_TASKINST(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_TASK_INST_TENANT_ID on ACT_HI_TASKINST(TENANT_ID_);

create index ACT_IDX_HI_TASK_INST_PROC_DEF_KEY on ACT_HI_TASKINST(PROC_DEF_KEY_);

create index ACT_IDX_HI_TASKINST_PROCINST on ACT_HI_TASKINST(PROC_INST_ID_);

create index ACT_IDX_HI_TASKINSTID_PROCINST on ACT_HI_TASKINST(ID_,PROC_INST_ID_);

create index ACT_IDX_HI_TASK_INST_RM_TIME on ACT_HI_TASKINST(REMOVAL_TIME_);

create index ACT_IDX_HI_TASK_INST_START on ACT_HI_TASKINST(START_TIME_);

create index ACT_IDX_HI_TASK_INST_END on ACT_HI_TASKINST(END_TIME_);

create index ACT_IDX_HI_DETAIL_ROOT_PI on ACT_HI_DETAIL(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_DETAIL_PROC_INST on ACT_HI_DETAIL(PROC_INST_ID_);

create index ACT_IDX_HI_DETAIL_ACT_INST on ACT_HI_DETAIL(ACT_INST_ID_);

create index ACT_IDX_HI_DETAIL_CASE_INST on ACT_HI_DETAIL(CASE_INST_ID_);

create index ACT_IDX_HI_DETAIL_CASE_EXEC on ACT_HI_DETAIL(CASE_EXECUTION_ID_);

create index ACT_IDX_HI_DETAIL_TIME on ACT_HI_DETAIL(TIME_);

create index ACT_IDX_HI_DETAIL_NAME on ACT_HI_DETAIL(NAME_);

create index ACT_IDX_HI_DETAIL_TASK_ID on ACT_HI_DETAIL(TASK_ID_);

create index ACT_IDX_HI_DETAIL_TENANT_ID on ACT_HI_DETAIL(TENANT_ID_);

create index ACT_IDX_HI_DETAIL_PROC_DEF_KEY on ACT_HI_DETAIL(PROC_DEF_KEY_);

create index ACT_IDX_HI_DETAIL_BYTEAR on ACT_HI_DETAIL(BYTEARRAY_ID_);

create index ACT_IDX_HI_DETAIL_RM_TIME on ACT_HI_DETAIL(REMOVAL_TIME_);

create index ACT_IDX_HI_DETAIL_TASK_BYTEAR on ACT_HI_DETAIL(BYTEARRAY_ID_, TASK_ID_);

create index ACT_IDX_HI_DETAIL_VAR_INST_ID on ACT_HI_DETAIL(VAR_INST_ID_);

create index ACT_IDX_HI_IDENT_LNK_ROOT_PI on ACT_HI_IDENTITYLINK(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_IDENT_LNK_USER on ACT_HI_IDENTITYLINK(USER_ID_);

create index ACT_IDX_HI_IDENT_LNK_GROUP on ACT_HI_IDENTITYLINK(GROUP_ID_);

create index ACT_IDX_HI_IDENT_LNK_TENANT_ID on ACT_HI_IDENTITYLINK(TENANT_ID_);

create index ACT_IDX_HI_IDENT_LNK_PROC_DEF_KEY on ACT_HI_IDENTITYLINK(PROC_DEF_KEY_);

create index ACT_IDX_HI_IDENT_LINK_TASK on ACT_HI_IDENTITYLINK(TASK_ID_);

create index ACT_IDX_HI_IDENT_LINK_RM_TIME on ACT_HI_IDENTITYLINK(REMOVAL_TIME_);

create index ACT_IDX_HI_IDENT_LNK_TIMESTAMP on ACT_HI_IDENTITYLINK(TIMESTAMP_);

create index ACT_IDX_HI_VARINST_ROOT_PI on ACT_HI_VARINST(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_PROCVAR_PROC_INST on ACT_HI_VARINST(PROC_INST_ID_);

create index ACT_IDX_HI_PROCVAR_NAME_TYPE on ACT_HI_VARINST(NAME_, VAR_TYPE_);

create index ACT_IDX_HI_CASEVAR_CASE_INST on ACT_HI_VARINST(CASE_INST_ID_);

create index ACT_IDX_HI_VAR_INST_TENANT_ID on ACT_HI_VARINST(TENANT_ID_);

create index ACT_IDX_HI_VAR_INST_PROC_DEF_KEY on ACT_HI_VARINST(PROC_DEF_KEY_);

create index ACT_IDX_HI_VARINST_BYTEAR on ACT_HI_VARINST(BYTEARRAY_ID_);

create index ACT_IDX_HI_VARINST_RM_TIME on ACT_HI_VARINST(REMOVAL_TIME_);

create index ACT_IDX_HI_VAR_PI_NAME_TYPE on ACT_HI_VARINST(PROC_INST_ID_, NAME_, VAR_TYPE_);

create index ACT_IDX_HI_INCIDENT_TENANT_ID on ACT_HI_INCIDENT(TENANT_ID_);

create index ACT_IDX_HI_INCIDENT_PROC_DEF_KEY on ACT_HI_INCIDENT(PROC_DEF_KEY_);

create index ACT_IDX_HI_INCIDENT_ROOT_PI on ACT_HI_INCIDENT(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_INCIDENT_PROCINST on ACT_HI_INCIDENT(PROC_INST_ID_);

create index ACT_IDX_HI_INCIDENT_RM_TIME on ACT_HI_INCIDENT(REMOVAL_TIME_);

create index ACT_IDX_HI_INCIDENT_CREATE_TIME on ACT_HI_INCIDENT(CREATE_TIME_);

create index ACT_IDX_HI_INCIDENT_END_TIME on ACT_HI_INCIDENT(END_TIME_);

create index ACT_IDX_HI_JOB_LOG_ROOT_PI on ACT_HI_JOB_LOG(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_JOB_LOG_PROCINST on ACT_HI_JOB_LOG(PROCESS_INSTANCE_ID_);

create index ACT_IDX_HI_JOB_LOG_PROCDEF on ACT_HI_JOB_LOG(PROCESS_DEF_ID_);

create index ACT_IDX_HI_JOB_LOG_TENANT_ID on ACT_HI_JOB_LOG(TENANT_ID_);

create index ACT_IDX_HI_JOB_LOG_JOB_DEF_ID on ACT_HI_JOB_LOG(JOB_DEF_ID_);

create index ACT_IDX_HI_JOB_LOG_PROC_DEF_KEY on ACT_HI_JOB_LOG(PROCESS_DEF_KEY_);

create index ACT_IDX_HI_JOB_LOG_EX_STACK on ACT_HI_JOB_LOG(JOB_EXCEPTION_STACK_ID_);

create index ACT_IDX_HI_JOB_LOG_RM_TIME on ACT_HI_JOB_LOG(REMOVAL_TIME_);

create index ACT_IDX_HI_JOB_LOG_JOB_CONF on ACT_HI_JOB_LOG(JOB_DEF_CONFIGURATION_);

create index ACT_HI_BAT_RM_TIME on ACT_HI_BATCH(REMOVAL_TIME_);

create index ACT_HI_EXT_TASK_LOG_ROOT_PI on ACT_HI_EXT_TASK_LOG(ROOT_PROC_INST_ID_);

create index ACT_HI_EXT_TASK_LOG_PROCINST on ACT_HI_EXT_TASK_LOG(PROC_INST_ID_);

create index ACT_HI_EXT_TASK_LOG_PROCDEF on ACT_HI_EXT_TASK_LOG(PROC_DEF_ID_);

create index ACT_HI_EXT_TASK_LOG_PROC_DEF_KEY on ACT_HI_EXT_TASK_LOG(PROC_DEF_KEY_);

create index ACT_HI_EXT_TASK_LOG_TENANT_ID on ACT_HI_EXT_TASK_LOG(TENANT_ID_);

create index ACT_IDX_HI_EXTTASKLOG_ERRORDET on ACT_HI_EXT_TASK_LOG(ERROR_DETAILS_ID_);

create index ACT_HI_EXT_TASK_LOG_RM_TIME on ACT_HI_EXT_TASK_LOG(REMOVAL_TIME_);

create index ACT_IDX_HI_OP_LOG_ROOT_PI on ACT_HI_OP_LOG(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_OP_LOG_PROCINST on ACT_HI_OP_LOG(PROC_INST_ID_);

create index ACT_IDX_HI_OP_LOG_PROCDEF on ACT_HI_OP_LOG(PROC_DEF_ID_);

create index ACT_IDX_HI_OP_LOG_TASK on ACT_HI_OP_LOG(TASK_ID_);

create index ACT_IDX_HI_OP_LOG_RM_TIME on ACT_HI_OP_LOG(REMOVAL_TIME_);

create index ACT_IDX_HI_OP_LOG_TIMESTAMP on ACT_HI_OP_LOG(TIMESTAMP_);

create index ACT_IDX_HI_OP_LOG_USER_ID on ACT_HI_OP_LOG(USER_ID_);

create index ACT_IDX_HI_OP_LOG_OP_TYPE on ACT_HI_OP_LOG(OPERATION_TYPE_);

create index ACT_IDX_HI_OP_LOG_ENTITY_TYPE on ACT_HI_OP_LOG(ENTITY_TYPE_);

create index ACT_IDX_HI_ATTACHMENT_CONTENT on ACT_HI_ATTACHMENT(CONTENT_ID_);

create index ACT_IDX_HI_ATTACHMENT_ROOT_PI on ACT_HI_ATTACHMENT(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_ATTACHMENT_PROCINST on ACT_HI_ATTACHMENT(PROC_INST_ID_);

create index ACT_IDX_HI_ATTACHMENT_TASK on ACT_HI_ATTACHMENT(TASK_ID_);

create index ACT_IDX_HI_ATTACHMENT_RM_TIME on ACT_HI_ATTACHMENT(REMOVAL_TIME_);

create index ACT_IDX_HI_COMMENT_TASK on ACT_HI_COMMENT(TASK_ID_);

create index ACT_IDX_HI_COMMENT_ROOT_PI on ACT_HI_COMMENT(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_COMMENT_PROCINST on ACT_HI_COMMENT(PROC_INST_ID_);

create index ACT_IDX_HI_COMMENT_RM_TIME on ACT_HI_COMMENT(REMOVAL_TIME_);

create table ACT_ID_GROUP (
    ID_ varchar(64),
    REV_ integer,
    NAME_ varchar(255),
    TYPE_ varchar(255),
    primary key (ID_)
);

create table ACT_ID_MEMBERSHIP (
    USER_ID_ varchar(64),
    GROUP_ID_ varchar(64),
    primary key (USER_ID_, GROUP_ID_)
);

create table ACT_ID_USER (
    ID_ varchar(64),
    REV_ integer,
    FIRST_ varchar(255),
    LAST_ varchar(255),
    EMAIL_ varchar(255),
    PWD_ varchar(255),
    SALT_ varchar(255),
    LOCK_EXP_TIME_ timestamp,
    ATTEMPTS_ integer,
    PICTURE_ID_ varchar(64),
    primary key (ID_)
);

create table ACT_ID_INFO (
    ID_ varchar(64),
    REV_ integer,
    USER_ID_ varchar(64),
    TYPE_ varchar(64),
    KEY_ varchar(255),
    VALUE_ varchar(255),
    PASSWORD_ bytea,
    PARENT_ID_ varchar(255),
    primary key (ID_)
);

create table ACT_ID_TENANT (
    ID_ varchar(64),
    REV_ integer,
    NAME_ varchar(255),
    primary key (ID_)
);

create table ACT_ID_TENANT_MEMBER (
    ID_ varchar(64) not null,
    TENANT_ID_ varchar(64) not null,
    USER_ID_ varchar(64),
    GROUP_ID_ varchar(64),
    primary key (ID_)
);

create index ACT_IDX_MEMB_GROUP on ACT_ID_MEMBERSHIP(GROUP_ID_);

alter table ACT_ID_MEMBERSHIP
    add constraint ACT_FK_MEMB_GROUP
    foreign key (GROUP_ID_)
    references ACT_ID_GROUP (ID_);

create index ACT_IDX_MEMB_USER on ACT_ID_MEMBERSHIP(USER_ID_);

alter table ACT_ID_MEMBERSHIP
    add constraint ACT_FK_MEMB_USER
    foreign key (USER_ID_)
    references ACT_ID_USER (ID_);

alter table ACT_ID_TENANT_MEMBER
    add constraint ACT_UNIQ_TENANT_MEMB_USER
    unique (TENANT_ID_, USER_ID_);

alter table ACT_ID_TENANT_MEMBER
    add constraint ACT_UNIQ_TENANT_MEMB_GROUP
    unique (TENANT_ID_, GROUP_ID_);

create index ACT_IDX_TENANT_MEMB on ACT_ID_TENANT_MEMBER(TENANT_ID_);

alter table ACT_ID_TENANT_MEMBER
    add constraint ACT_FK_TENANT_MEMB
    foreign key (TENANT_ID_)
    references ACT_ID_TENANT (ID_);

create index ACT_IDX_TENANT_MEMB_USER on ACT_ID_TENANT_MEMBER(USER_ID_);

alter table ACT_ID_TENANT_MEMBER
    add constraint ACT_FK_TENANT_MEMB_USER
    foreign key (USER_ID_)
    references ACT_ID_USER (ID_);

create index ACT_IDX_TENANT_MEMB_GROUP on ACT_ID_TENANT_MEMBER(GROUP_ID_);

alter table ACT_ID_TENANT_MEMBER
    add constraint ACT_FK_TENANT_MEMB_GROUP
    foreign key (GROUP_ID_)
    references ACT_ID_GROUP (ID_);

create table ACT_RE_CASE_DEF (
    ID_ varchar(64) NOT NULL,
    REV_ integer,
    CATEGORY_ varchar(255),
    NAME_ varchar(255),
    KEY_ varchar(255) NOT NULL,
    VERSION_ integer NOT NULL,
    DEPLOYMENT_ID_ varchar(64),
    RESOURCE_NAME_ varchar(4000),
    DGRM_RESOURCE_NAME_ varchar(4000),
    TENANT_ID_ varchar(64),
    HISTORY_TTL_ integer,
    primary key (ID_)
);

create table ACT_RU_CASE_EXECUTION (
    ID_ varchar(64) NOT NULL,
    REV_ integer,
    CASE_INST_ID_ varchar(64),
    SUPER_CASE_EXEC_ varchar(64),
    SUPER_EXEC_ varchar(64),
    BUSINESS_KEY_ varchar(255),
    PARENT_ID_ varchar(64),
    CASE_DEF_ID_ varchar(64),
    ACT_ID_ varchar(255),
    PREV_STATE_ integer,
    CURRENT_STATE_ integer,
    REQUIRED_ boolean,
    TENANT_ID_ varchar(64),
    primary key (ID_)
);

create table ACT_RU_CASE_SENTRY_PART (
    ID_ varchar(64) NOT NULL,
    REV_ integer,
    CASE_INST_ID_ varchar(64),
    CASE_EXEC_ID_ varchar(64),
    SENTRY_ID_ varchar(255),
    TYPE_ varchar(255),
    SOURCE_CASE_EXEC_ID_ varchar(64),
    STANDARD_EVENT_ varchar(255),
    SOURCE_ varchar(255),
    VARIABLE_EVENT_ varchar(255),
    VARIABLE_NAME_ varchar(255),
    SATISFIED_ boolean,
    TENANT_ID_ varchar(64),
    primary key (ID_)
);

create index ACT_IDX_CASE_EXEC_BUSKEY on ACT_RU_CASE_EXECUTION(BUSINESS_KEY_);

create index ACT_IDX_CASE_EXE_CASE_INST on ACT_RU_CASE_EXECUTION(CASE_INST_ID_);

alter table ACT_RU_CASE_EXECUTION
    add constraint ACT_FK_CASE_EXE_CASE_INST
    foreign key (CASE_INST_ID_)
    references ACT_RU_CASE_EXECUTION(ID_);

create index ACT_IDX_CASE_EXE_PARENT on ACT_RU_CASE_EXECUTION(PARENT_ID_);

alter table ACT_RU_CASE_EXECUTION
    add constraint ACT_FK_CASE_EXE_PARENT
    foreign key (PARENT_ID_)
    references ACT_RU_CASE_EXECUTION(ID_);

create index ACT_IDX_CASE_EXE_CASE_DEF on ACT_RU_CASE_EXECUTION(CASE_DEF_ID_);

alter table ACT_RU_CASE_EXECUTION
    add constraint ACT_FK_CASE_EXE_CASE_DEF
    foreign key (CASE_DEF_ID_)
    references ACT_RE_CASE_DEF(ID_);

create index ACT_IDX_VAR_CASE_EXE on ACT_RU_VARIABLE(CASE_EXECUTION_ID_);

alter table ACT_RU_VARIABLE
    add constraint ACT_FK_VAR_CASE_EXE
    foreign key (CASE_EXECUTION_ID_)
    references ACT_RU_CASE_EXECUTION(ID_);

create index ACT_IDX_VAR_CASE_INST_ID on ACT_RU_VARIABLE(CASE_INST_ID_);

alter table ACT_RU_VARIABLE
    add constraint ACT_FK_VAR_CASE_INST
    foreign key (CASE_INST_ID_)
    references ACT_RU_CASE_EXECUTION(ID_);

create index ACT_IDX_TASK_CASE_EXEC on ACT_RU_TASK(CASE_EXECUTION_ID_);

alter table ACT_RU_TASK
    add constraint ACT_FK_TASK_CASE_EXE
    foreign key (CASE_EXECUTION_ID_)
    references ACT_RU_CASE_EXECUTION(ID_);

create index ACT_IDX_TASK_CASE_DEF_ID on ACT_RU_TASK(CASE_DEF_ID_);

alter table ACT_RU_TASK
  add constraint ACT_FK_TASK_CASE_DEF
  foreign key (CASE_DEF_ID_)
  references ACT_RE_CASE_DEF(ID_);

create index ACT_IDX_CASE_SENTRY_CASE_INST on ACT_RU_CASE_SENTRY_PART(CASE_INST_ID_);

alter table ACT_RU_CASE_SENTRY_PART
    add constraint ACT_FK_CASE_SENTRY_CASE_INST
    foreign key (CASE_INST_ID_)
    references ACT_RU_CASE_EXECUTION(ID_);

create index ACT_IDX_CASE_SENTRY_CASE_EXEC on ACT_RU_CASE_SENTRY_PART(CASE_EXEC_ID_);

alter table ACT_RU_CASE_SENTRY_PART
    add constraint ACT_FK_CASE_SENTRY_CASE_EXEC
    foreign key (CASE_EXEC_ID_)
    references ACT_RU_CASE_EXECUTION(ID_);

create index ACT_IDX_CASE_DEF_TENANT_ID on ACT_RE_CASE_DEF(TENANT_ID_);

create index ACT_IDX_CASE_EXEC_TENANT_ID on ACT_RU_CASE_EXECUTION(TENANT_ID_);

create table ACT_HI_CASEINST (
    ID_ varchar(64) not null,
    CASE_INST_ID_ varchar(64) not null,
    BUSINESS_KEY_ varchar(255),
    CASE_DEF_ID_ varchar(64) not null,
    CREATE_TIME_ timestamp not null,
    CLOSE_TIME_ timestamp,
    DURATION_ bigint,
    STATE_ integer,
    CREATE_USER_ID_ varchar(255),
    SUPER_CASE_INSTANCE_ID_ varchar(64),
    SUPER_PROCESS_INSTANCE_ID_ varchar(64),
    TENANT_ID_ varchar(64),
    primary key (ID_),
    unique (CASE_INST_ID_)
);

create table ACT_HI_CASEACTINST (
    ID_ varchar(64) not null,
    PARENT_ACT_INST_ID_ varchar(64),
    CASE_DEF_ID_ varchar(64) not null,
    CASE_INST_ID_ varchar(64) not null,
    CASE_ACT_ID_ varchar(255) not null,
    TASK_ID_ varchar(64),
    CALL_PROC_INST_ID_ varchar(64),
    CALL_CASE_INST_ID_ varchar(64),
    CASE_ACT_NAME_ varchar(255),
    CASE_ACT_TYPE_ varchar(255),
    CREATE_TIME_ timestamp not null,
    END_TIME_ timestamp,
    DURATION_ bigint,
    STATE_ integer,
    REQUIRED_ boolean,
    TENANT_ID_ varchar(64),
    primary key (ID_)
);

create index ACT_IDX_HI_CAS_I_CLOSE on ACT_HI_CASEINST(CLOSE_TIME_);

create index ACT_IDX_HI_CAS_I_BUSKEY on ACT_HI_CASEINST(BUSINESS_KEY_);

create index ACT_IDX_HI_CAS_I_TENANT_ID on ACT_HI_CASEINST(TENANT_ID_);

create index ACT_IDX_HI_CAS_A_I_CREATE on ACT_HI_CASEACTINST(CREATE_TIME_);

create index ACT_IDX_HI_CAS_A_I_END on ACT_HI_CASEACTINST(END_TIME_);

create index ACT_IDX_HI_CAS_A_I_COMP on ACT_HI_CASEACTINST(CASE_ACT_ID_, END_TIME_, ID_);

create index ACT_IDX_HI_CAS_A_I_TENANT_ID on ACT_HI_CASEACTINST(TENANT_ID_);

create table ACT_RE_DECISION_DEF (
    ID_ varchar(64) NOT NULL,
    REV_ integer,
    CATEGORY_ varchar(255),
    NAME_ varchar(255),
    KEY_ varchar(255) NOT NULL,
    VERSION_ integer NOT NULL,
    DEPLOYMENT_ID_ varchar(64),
    RESOURCE_NAME_ varchar(4000),
    DGRM_RESOURCE_NAME_ varchar(4000),
    DEC_REQ_ID_ varchar(64),
    DEC_REQ_KEY_ varchar(255),
    TENANT_ID_ varchar(64),
    HISTORY_TTL_ integer,
    VERSION_TAG_ varchar(64),
    primary key (ID_)
);

create table ACT_RE_DECISION_REQ_DEF (
    ID_ varchar(64) NOT NULL,
    REV_ integer,
    CATEGORY_ varchar(255),
    NAME_ varchar(255),
    KEY_ varchar(255) NOT NULL,
    VERSION_ integer NOT NULL,
    DEPLOYMENT_ID_ varchar(64),
    RESOURCE_NAME_ varchar(4000),
    DGRM_RESOURCE_NAME_ varchar(4000),
    TENANT_ID_ varchar(64),
    primary key (ID_)
);

alter table ACT_RE_DECISION_DEF
    add constraint ACT_FK_DEC_REQ
    foreign key (DEC_REQ_ID_)
    references ACT_RE_DECISION_REQ_DEF(ID_);

create index ACT_IDX_DEC_DEF_TENANT_ID on ACT_RE_DECISION_DEF(TENANT_ID_);

create index ACT_IDX_DEC_DEF_REQ_ID on ACT_RE_DECISION_DEF(DEC_REQ_ID_);

create index ACT_IDX_DEC_REQ_DEF_TENANT_ID on ACT_RE_DECISION_REQ_DEF(TENANT_ID_);

create table ACT_HI_DECINST (
    ID_ varchar(64) NOT NULL,
    DEC_DEF_ID_ varchar(64) NOT NULL,
    DEC_DEF_KEY_ varchar(255) NOT NULL,
    DEC_DEF_NAME_ varchar(255),
    PROC_DEF_KEY_ varchar(255),
    PROC_DEF_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    CASE_DEF_KEY_ varchar(255),
    CASE_DEF_ID_ varchar(64),
    CASE_INST_ID_ varchar(64),
    ACT_INST_ID_ varchar(64),
    ACT_ID_ varchar(255),
    EVAL_TIME_ timestamp not null,
    REMOVAL_TIME_ timestamp,
    COLLECT_VALUE_ double precision,
    USER_ID_ varchar(255),
    ROOT_DEC_INST_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    DEC_REQ_ID_ varchar(64),
    DEC_REQ_KEY_ varchar(255),
    TENANT_ID_ varchar(64),
    primary key (ID_)
);

create table ACT_HI_DEC_IN (
    ID_ varchar(64) NOT NULL,
    DEC_INST_ID_ varchar(64) NOT NULL,
    CLAUSE_ID_ varchar(64),
    CLAUSE_NAME_ varchar(255),
    VAR_TYPE_ varchar(100),
    BYTEARRAY_ID_ varchar(64),
    DOUBLE_ double precision,
    LONG_ bigint,
    TEXT_ varchar(4000),
    TEXT2_ varchar(4000),
    TENANT_ID_ varchar(64),
    CREATE_TIME_ timestamp,
    ROOT_PROC_INST_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);

create table ACT_HI_DEC_OUT (
    ID_ varchar(64) NOT NULL,
    DEC_INST_ID_ varchar(64) NOT NULL,
    CLAUSE_ID_ varchar(64),
    CLAUSE_NAME_ varchar(255),
    RULE_ID_ varchar(64),
    RULE_ORDER_ integer,
    VAR_NAME_ varchar(255),
    VAR_TYPE_ varchar(100),
    BYTEARRAY_ID_ varchar(64),
    DOUBLE_ double precision,
    LONG_ bigint,
    TEXT_ varchar(4000),
    TEXT2_ varchar(4000),
    TENANT_ID_ varchar(64),
    CREATE_TIME_ timestamp,
    ROOT_PROC_INST_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);

create index ACT_IDX_HI_DEC_INST_ID on ACT_HI_DECINST(DEC_DEF_ID_);

create index ACT_IDX_HI_DEC_INST_KEY on ACT_HI_DECINST(DEC_DEF_KEY_);

create index ACT_IDX_HI_DEC_INST_PI on ACT_HI_DECINST(PROC_INST_ID_);

create index ACT_IDX_HI_DEC_INST_CI on ACT_HI_DECINST(CASE_INST_ID_);

create index ACT_IDX_HI_DEC_INST_ACT on ACT_HI_DECINST(ACT_ID_);

create index ACT_IDX_HI_DEC_INST_ACT_INST on ACT_HI_DECINST(ACT_INST_ID_);

create index ACT_IDX_HI_DEC_INST_TIME on ACT_HI_DECINST(EVAL_TIME_);

create index ACT_IDX_HI_DEC_INST_TENANT_ID on ACT_HI_DECINST(TENANT_ID_);

create index ACT_IDX_HI_DEC_INST_ROOT_ID on ACT_HI_DECINST(ROOT_DEC_INST_ID_);

create index ACT_IDX_HI_DEC_INST_REQ_ID on ACT_HI_DECINST(DEC_REQ_ID_);

create index ACT_IDX_HI_DEC_INST_REQ_KEY on ACT_HI_DECINST(DEC_REQ_KEY_);

create index ACT_IDX_HI_DEC_INST_ROOT_PI on ACT_HI_DECINST(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_DEC_INST_RM_TIME on ACT_HI_DECINST(REMOVAL_TIME_);

create index ACT_IDX_HI_DEC_IN_INST on ACT_HI_DEC_IN(DEC_INST_ID_);

create index ACT_IDX_HI_DEC_IN_CLAUSE on ACT_HI_DEC_IN(DEC_INST_ID_, CLAUSE_ID_);

create index ACT_IDX_HI_DEC_IN_ROOT_PI on ACT_HI_DEC_IN(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_DEC_IN_RM_TIME on ACT_HI_DEC_IN(REMOVAL_TIME_);

create index ACT_IDX_HI_DEC_OUT_INST on ACT_HI_DEC_OUT(DEC_INST_ID_);

create index ACT_IDX_HI_DEC_OUT_RULE on ACT_HI_DEC_OUT(RULE_ORDER_, CLAUSE_ID_);

create index ACT_IDX_HI_DEC_OUT_ROOT_PI on ACT_HI_DEC_OUT(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_DEC_OUT_RM_TIME on ACT_HI_DEC_OUT(REMOVAL_TIME_);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.16.0-baseline', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 1, '9:5e6ef4184be45cf309cb3708cad2b8a4', 'sqlFile path=baseline/liquibase.postgres.create.engine.sql; sqlFile path=baseline/liquibase.postgres.create.history.sql; sqlFile path=baseline/liquibase.postgres.create.identity.sql; sqlFile path=baseline/liquibase.postgres.create.case.engine.sql;...', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.16.0-tag::Camunda
INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.16.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 3, '9:b65ef039a8fbef1d30339cd77e1387d9', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000', '7.16.0');

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.16-to-7.17::Camunda
insert into ACT_GE_SCHEMA_LOG
values ('600', CURRENT_TIMESTAMP, '7.17.0');

ALTER TABLE ACT_RU_JOB 
  ADD COLUMN LAST_FAILURE_LOG_ID_ varchar(64);

ALTER TABLE ACT_RU_EXT_TASK 
  ADD COLUMN LAST_FAILURE_LOG_ID_ varchar(64);

create index ACT_IDX_HI_VARINST_NAME on ACT_HI_VARINST(NAME_);

create index ACT_IDX_HI_VARINST_ACT_INST_ID on ACT_HI_VARINST(ACT_INST_ID_);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.16-to-7.17', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 5, '9:f18bc8bbc92b763ed1752483064c2091', 'sqlFile path=upgrade/postgres_engine_7.16_to_7.17.sql', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.17.0-tag::Camunda
INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.17.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 7, '9:d6fb511c9d4c45c34672e9a266d00b6b', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000', '7.17.0');

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.17-to-7.18::Camunda
insert into ACT_GE_SCHEMA_LOG
values ('700', CURRENT_TIMESTAMP, '7.18.0');

ALTER TABLE ACT_RU_TASK
  ADD COLUMN LAST_UPDATED_ timestamp;

create index ACT_IDX_TASK_LAST_UPDATED on ACT_RU_TASK(LAST_UPDATED_);

ALTER TABLE ACT_RU_BATCH
    ADD COLUMN START_TIME_ timestamp;

ALTER TABLE ACT_RU_BATCH
    ADD COLUMN EXEC_START_TIME_ timestamp;

ALTER TABLE ACT_HI_BATCH
    ADD COLUMN EXEC_START_TIME_ timestamp;

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.17-to-7.18', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 9, '9:52dcfc13d46caf3afa33896bee59dd70', 'sqlFile path=upgrade/postgres_engine_7.17_to_7.18.sql', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.18.0-tag::Camunda
INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.18.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 11, '9:bd5fac9b042299a599485fb46818bc96', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000', '7.18.0');

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.18-to-7.19::Camunda
insert into ACT_GE_SCHEMA_LOG
values ('800', CURRENT_TIMESTAMP, '7.19.0');

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.18-to-7.19', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 13, '9:f1962d940bc01539d8b6aed7c93af41f', 'sqlFile path=upgrade/postgres_engine_7.18_to_7.19.sql', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.19.0-tag::Camunda
INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.19.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 15, '9:3e70631c61e53f7474506713305d7b73', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000', '7.19.0');

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.19-to-7.20::Camunda
insert into ACT_GE_SCHEMA_LOG
values ('900', CURRENT_TIMESTAMP, '7.20.0');

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.19-to-7.20', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 17, '9:b9ea6702228aa44f6302e5697ec7bc0a', 'sqlFile path=upgrade/postgres_engine_7.19_to_7.20.sql', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.20.0-tag::Camunda
INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.20.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 19, '9:1774383a21673d323cd26a66e2af222c', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000', '7.20.0');

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.20-to-7.21::Camunda
insert into ACT_GE_SCHEMA_LOG
values ('1000', CURRENT_TIMESTAMP, '7.21.0');

alter table ACT_RU_EXT_TASK
  add column CREATE_TIME_ timestamp;

alter table ACT_RU_JOB
  add column ROOT_PROC_INST_ID_ varchar(64);

create index ACT_IDX_JOB_ROOT_PROCINST on ACT_RU_JOB(ROOT_PROC_INST_ID_);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.20-to-7.21', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 21, '9:f2b641110796f187761f52e8c1a259a7', 'sqlFile path=upgrade/postgres_engine_7.20_to_7.21.sql', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.21.0-tag::Camunda
INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.21.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 23, '9:47da93bb1d80096c58cb9e6b29495e8e', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000', '7.21.0');

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.21-to-7.22::Camunda
insert into ACT_GE_SCHEMA_LOG
values ('1100', CURRENT_TIMESTAMP, '7.22.0');

alter table ACT_RU_TASK add column TASK_STATE_ varchar(64);

alter table ACT_HI_TASKINST add column TASK_STATE_ varchar(64);

alter table ACT_RU_JOB add column BATCH_ID_ varchar(64);

alter table ACT_HI_JOB_LOG add column BATCH_ID_ varchar(64);

alter table ACT_HI_PROCINST add RESTARTED_PROC_INST_ID_ varchar(64);

create index ACT_IDX_HI_PRO_RST_PRO_INST_ID on ACT_HI_PROCINST(RESTARTED_PROC_INST_ID_);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.21-to-7.22', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 25, '9:c98d106b844526a71348a96eca0f16dc', 'sqlFile path=upgrade/postgres_engine_7.21_to_7.22.sql', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.22.0-tag::Camunda
INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.22.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 27, '9:c2a03ce990cbda1b404cb6c71e4ac9c5', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000', '7.22.0');

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.22-to-7.23::Camunda
insert into ACT_GE_SCHEMA_LOG
values ('1200', CURRENT_TIMESTAMP, '7.23.0');

alter table ACT_HI_COMMENT
    add column REV_ integer not null
    default 1;

alter table ACT_RU_EXECUTION add column PROC_DEF_KEY_ varchar(255);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.22-to-7.23', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 29, '9:48a1b9cd4e9c031517b03a7dd05e103d', 'sqlFile path=upgrade/postgres_engine_7.22_to_7.23.sql', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.23.0-tag::Camunda
INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.23.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 31, '9:f860d5b58c486ec2fe07c83b1f3f2ed5', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000', '7.23.0');

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.23-to-7.24::Camunda
insert into ACT_GE_SCHEMA_LOG
values ('1300', CURRENT_TIMESTAMP, '7.24.0');

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.23-to-7.24', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 33, '9:ae61e22c2d4ba9a54536000dcc62c475', 'sqlFile path=upgrade/postgres_engine_7.23_to_7.24.sql', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.24.0-tag::Camunda
INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.24.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 35, '9:76ca1bd23f973cd651585c0778fefdb1', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000', '7.24.0');

-- Changeset io/heatline/db/session.xml::session-1::heatline
CREATE TABLE session_browser (primary_id CHAR(36) NOT NULL, session_id CHAR(36) NOT NULL, creation_time BIGINT NOT NULL, last_access_time BIGINT NOT NULL, max_inactive_interval INTEGER NOT NULL, expiry_time BIGINT NOT NULL, principal_name VARCHAR(100), CONSTRAINT session_browser_pk PRIMARY KEY (primary_id));

CREATE UNIQUE INDEX session_browser_ix1 ON session_browser(session_id);

CREATE INDEX session_browser_ix2 ON session_browser(expiry_time);

CREATE INDEX session_browser_ix3 ON session_browser(principal_name);

CREATE TABLE session_browser_attributes (session_primary_id CHAR(36) NOT NULL, attribute_name VARCHAR(200) NOT NULL, attribute_bytes BYTEA NOT NULL, CONSTRAINT session_attributes_fk FOREIGN KEY (session_primary_id) REFERENCES session_browser(primary_id) ON DELETE CASCADE);

ALTER TABLE session_browser_attributes ADD CONSTRAINT session_attributes_pk PRIMARY KEY (session_primary_id, attribute_name);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('session-1', 'heatline', 'io/heatline/db/session.xml', NOW(), 37, '9:1eb257918cdb5bd1ea0c9fa104164259', 'createTable tableName=session_browser; createIndex indexName=session_browser_ix1, tableName=session_browser; createIndex indexName=session_browser_ix2, tableName=session_browser; createIndex indexName=session_browser_ix3, tableName=session_browser...', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/scheduler.xml::scheduler-1::heatline
CREATE TABLE scheduler_chore (task_name VARCHAR(100) NOT NULL, task_instance VARCHAR(100) NOT NULL, task_data BYTEA, execution_time TIMESTAMP with time zone NOT NULL, picked BOOLEAN NOT NULL, picked_by VARCHAR(50), last_success TIMESTAMP with time zone, last_failure TIMESTAMP with time zone, consecutive_failures INTEGER, last_heartbeat TIMESTAMP with time zone, version BIGINT NOT NULL, priority SMALLINT);

ALTER TABLE scheduler_chore ADD CONSTRAINT scheduler_chore_pk PRIMARY KEY (task_name, task_instance);

CREATE INDEX scheduler_chore_ix1 ON scheduler_chore(execution_time);

CREATE INDEX scheduler_chore_ix2 ON scheduler_chore(last_heartbeat);

CREATE INDEX scheduler_chore_ix3 ON scheduler_chore(priority DESC, execution_time);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('scheduler-1', 'heatline', 'io/heatline/db/scheduler.xml', NOW(), 39, '9:a513ec970077ed8b1686e0974bb5720f', 'createTable tableName=scheduler_chore; addPrimaryKey constraintName=scheduler_chore_pk, tableName=scheduler_chore; createIndex indexName=scheduler_chore_ix1, tableName=scheduler_chore; createIndex indexName=scheduler_chore_ix2, tableName=scheduler...', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/identity.xml::identity-1::heatline
CREATE TABLE identity_unit (id VARCHAR(32) NOT NULL, name VARCHAR(100) NOT NULL, kind VARCHAR(20) NOT NULL, parent_id VARCHAR(32), phone VARCHAR(32), position INTEGER DEFAULT 0 NOT NULL, CONSTRAINT identity_unit_pk PRIMARY KEY (id), CONSTRAINT identity_unit_parent_fk FOREIGN KEY (parent_id) REFERENCES identity_unit(id));

CREATE INDEX identity_unit_parent_ix ON identity_unit(parent_id);

CREATE TABLE identity_person (id VARCHAR(64) NOT NULL, name VARCHAR(100) NOT NULL, phone VARCHAR(32), unit_id VARCHAR(32), active SMALLINT NOT NULL, demo SMALLINT NOT NULL, password_hash VARCHAR(200), created_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, CONSTRAINT identity_person_pk PRIMARY KEY (id), CONSTRAINT identity_person_unit_fk FOREIGN KEY (unit_id) REFERENCES identity_unit(id));

CREATE INDEX identity_person_unit_ix ON identity_person(unit_id);

CREATE TABLE identity_person_role (person_id VARCHAR(64) NOT NULL, role VARCHAR(30) NOT NULL, CONSTRAINT identity_role_person_fk FOREIGN KEY (person_id) REFERENCES identity_person(id));

ALTER TABLE identity_person_role ADD CONSTRAINT identity_person_role_pk PRIMARY KEY (person_id, role);

CREATE TABLE identity_token (id VARCHAR(36) NOT NULL, person_id VARCHAR(64) NOT NULL, name VARCHAR(100) NOT NULL, token_hash CHAR(64) NOT NULL, created_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, expires_at TIMESTAMP(6) WITHOUT TIME ZONE, last_used_at TIMESTAMP(6) WITHOUT TIME ZONE, CONSTRAINT identity_token_pk PRIMARY KEY (id), CONSTRAINT identity_token_person_fk FOREIGN KEY (person_id) REFERENCES identity_person(id));

CREATE UNIQUE INDEX identity_token_hash_ux ON identity_token(token_hash);

CREATE INDEX identity_token_person_ix ON identity_token(person_id);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('identity-1', 'heatline', 'io/heatline/db/identity.xml', NOW(), 41, '9:427872891fe296b902efd7ef59002289', 'createTable tableName=identity_unit; createIndex indexName=identity_unit_parent_ix, tableName=identity_unit; createTable tableName=identity_person; createIndex indexName=identity_person_unit_ix, tableName=identity_person; createTable tableName=ide...', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/identity.xml::identity-20::heatline
ALTER TABLE identity_token ADD scopes VARCHAR(200);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('identity-20', 'heatline', 'io/heatline/db/identity.xml', NOW(), 43, '9:ea960751c24c5171a5b295f623195dbe', 'addColumn tableName=identity_token', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/identity.xml::identity-2::heatline
CREATE TABLE identity_filter (id VARCHAR(36) NOT NULL, person_id VARCHAR(64) NOT NULL, page VARCHAR(20) NOT NULL, name VARCHAR(60) NOT NULL, query VARCHAR(1000), created_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, CONSTRAINT identity_filter_pk PRIMARY KEY (id), CONSTRAINT identity_filter_person_fk FOREIGN KEY (person_id) REFERENCES identity_person(id));

CREATE UNIQUE INDEX identity_filter_name_ux ON identity_filter(person_id, page, name);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('identity-2', 'heatline', 'io/heatline/db/identity.xml', NOW(), 45, '9:5bcbd131ea18373af257d76323676a23', 'createTable tableName=identity_filter; createIndex indexName=identity_filter_name_ux, tableName=identity_filter', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/audit.xml::audit-1::heatline
CREATE TABLE audit_entry (id BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, happened_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, person_id VARCHAR(64), address VARCHAR(64), action VARCHAR(60) NOT NULL, object_kind VARCHAR(40) NOT NULL, object_id VARCHAR(100) NOT NULL, detail VARCHAR(1000), CONSTRAINT audit_entry_pk PRIMARY KEY (id));

CREATE INDEX audit_entry_object_ix ON audit_entry(object_id, id);

CREATE INDEX audit_entry_person_ix ON audit_entry(person_id, id);

CREATE INDEX audit_entry_at_ix ON audit_entry(happened_at);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('audit-1', 'heatline', 'io/heatline/db/audit.xml', NOW(), 47, '9:8287c063aa75bba5be2868f93a93a59c', 'createTable tableName=audit_entry; createIndex indexName=audit_entry_object_ix, tableName=audit_entry; createIndex indexName=audit_entry_person_ix, tableName=audit_entry; createIndex indexName=audit_entry_at_ix, tableName=audit_entry', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/audit.xml::audit-append-only-postgresql::heatline
create function audit_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit_entry is append-only';
end $$;
create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function audit_refuse_change();
create trigger audit_entry_no_truncate before truncate on audit_entry
  for each statement execute function audit_refuse_change();

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('audit-append-only-postgresql', 'heatline', 'io/heatline/db/audit.xml', NOW(), 49, '9:cd4c5e5dacb2a5fd306e280b40bce37e', 'sql', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/file.xml::file-1::heatline
CREATE TABLE file_object (id VARCHAR(36) NOT NULL, sha256 CHAR(64) NOT NULL, byte_size BIGINT NOT NULL, media_type VARCHAR(100) NOT NULL, name VARCHAR(200) NOT NULL, captured_at TIMESTAMP(6) WITHOUT TIME ZONE, exif_at TIMESTAMP(6) WITHOUT TIME ZONE, uploaded_by VARCHAR(64) NOT NULL, uploaded_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, attached_to VARCHAR(32), attached_at TIMESTAMP(6) WITHOUT TIME ZONE, CONSTRAINT file_object_pk PRIMARY KEY (id));

CREATE INDEX file_object_attached_ix ON file_object(attached_to);

CREATE INDEX file_object_sha256_ix ON file_object(sha256);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('file-1', 'heatline', 'io/heatline/db/file.xml', NOW(), 51, '9:90ad6de4abe919ed600f32a4125bc390', 'createTable tableName=file_object; createIndex indexName=file_object_attached_ix, tableName=file_object; createIndex indexName=file_object_sha256_ix, tableName=file_object', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/customer.xml::customer-1::heatline
CREATE TABLE customer_premises (id BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, estate VARCHAR(160) NOT NULL, building VARCHAR(40) NOT NULL, unit VARCHAR(40), room VARCHAR(40) NOT NULL, address VARCHAR(300) NOT NULL, estate_key VARCHAR(160) NOT NULL, building_key VARCHAR(40) NOT NULL, unit_key VARCHAR(40), room_key VARCHAR(40) NOT NULL, address_key VARCHAR(300) NOT NULL, complete SMALLINT NOT NULL, created_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, CONSTRAINT customer_premises_pk PRIMARY KEY (id));

CREATE UNIQUE INDEX customer_premises_key_ux ON customer_premises(address_key);

CREATE INDEX customer_premises_place_ix ON customer_premises(estate_key, building_key, unit_key, room_key);

CREATE INDEX customer_premises_room_ix ON customer_premises(room_key, building_key);

CREATE TABLE customer_contact (id BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, premises_id BIGINT NOT NULL, name VARCHAR(120), name_key VARCHAR(120), phone VARCHAR(80) NOT NULL, phone_key VARCHAR(40) NOT NULL, phone_tail VARCHAR(4) NOT NULL, contact_key VARCHAR(170) NOT NULL, created_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, CONSTRAINT customer_contact_pk PRIMARY KEY (id), CONSTRAINT customer_contact_premises_fk FOREIGN KEY (premises_id) REFERENCES customer_premises(id));

CREATE UNIQUE INDEX customer_contact_key_ux ON customer_contact(premises_id, contact_key);

CREATE INDEX customer_contact_phone_ix ON customer_contact(phone_key);

CREATE INDEX customer_contact_tail_ix ON customer_contact(phone_tail);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('customer-1', 'heatline', 'io/heatline/db/customer.xml', NOW(), 53, '9:aa1e5553d603cad254e3e6823ed2c926', 'createTable tableName=customer_premises; createIndex indexName=customer_premises_key_ux, tableName=customer_premises; createIndex indexName=customer_premises_place_ix, tableName=customer_premises; createIndex indexName=customer_premises_room_ix, t...', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/customer.xml::customer-2::heatline
ALTER TABLE customer_premises ADD state VARCHAR(16) DEFAULT 'IN_USE' NOT NULL;

ALTER TABLE customer_premises ADD heated_area DECIMAL(10, 2);

ALTER TABLE customer_premises ADD customer_type VARCHAR(16);

ALTER TABLE customer_premises ADD account_no VARCHAR(80);

ALTER TABLE customer_premises ADD note VARCHAR(1000);

ALTER TABLE customer_premises ADD version INTEGER DEFAULT 0 NOT NULL;

ALTER TABLE customer_premises ADD changed_at TIMESTAMP(6) WITHOUT TIME ZONE;

ALTER TABLE customer_premises ADD changed_by VARCHAR(64);

ALTER TABLE customer_premises ADD merged_into BIGINT;

update customer_premises set changed_at = created_at;

ALTER TABLE customer_premises ALTER COLUMN  changed_at SET NOT NULL;

ALTER TABLE customer_premises ADD CONSTRAINT customer_premises_merged_fk FOREIGN KEY (merged_into) REFERENCES customer_premises (id);

CREATE INDEX customer_premises_merged_ix ON customer_premises(merged_into);

CREATE INDEX customer_premises_account_ix ON customer_premises(account_no);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('customer-2', 'heatline', 'io/heatline/db/customer.xml', NOW(), 55, '9:ad16fc80f9730f1c4200cba8ef82d370', 'addColumn tableName=customer_premises; sql; addNotNullConstraint columnName=changed_at, tableName=customer_premises; addForeignKeyConstraint baseTableName=customer_premises, constraintName=customer_premises_merged_fk, referencedTableName=customer_...', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/customer.xml::customer-3::heatline
CREATE TABLE customer_phone (id BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, premises_id BIGINT NOT NULL, contact_id BIGINT NOT NULL, written VARCHAR(80) NOT NULL, e164 VARCHAR(40) NOT NULL, line_key VARCHAR(60) NOT NULL, tail VARCHAR(4) NOT NULL, relation VARCHAR(16), created_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, CONSTRAINT customer_phone_pk PRIMARY KEY (id), CONSTRAINT customer_phone_premises_fk FOREIGN KEY (premises_id) REFERENCES customer_premises(id));

ALTER TABLE customer_contact ADD sex VARCHAR(8);

ALTER TABLE customer_contact ADD relation VARCHAR(16);

ALTER TABLE customer_contact ADD customer_type VARCHAR(16);

ALTER TABLE customer_contact ADD employer VARCHAR(160);

ALTER TABLE customer_contact ADD email VARCHAR(254);

ALTER TABLE customer_contact ADD fax VARCHAR(80);

ALTER TABLE customer_contact ADD postal_address VARCHAR(300);

ALTER TABLE customer_contact ADD vip SMALLINT DEFAULT 0 NOT NULL;

ALTER TABLE customer_contact ADD vulnerable VARCHAR(64);

ALTER TABLE customer_contact ADD quiet_from VARCHAR(5);

ALTER TABLE customer_contact ADD quiet_to VARCHAR(5);

ALTER TABLE customer_contact ADD registered_on date;

ALTER TABLE customer_contact ADD registered_via VARCHAR(16);

insert into customer_phone (premises_id, contact_id, written, e164, line_key, tail, created_at)
      select c.premises_id,
        (select min(x.id) from customer_contact x
          where x.premises_id = c.premises_id and (x.id = c.id or x.name_key = c.name_key)),
        c.phone,
        case when length(c.phone_key) = 11 and substr(c.phone_key, 1, 1) = '1' then '+86' || c.phone_key else c.phone_key end,
        case when length(c.phone_key) = 11 and substr(c.phone_key, 1, 1) = '1' then '+86' || c.phone_key else c.phone_key end,
        c.phone_tail, c.created_at
      from customer_contact c;

delete from customer_contact where name_key is not null and id not in
        (select min(x.id) from customer_contact x where x.name_key is not null group by x.premises_id, x.name_key);

update customer_contact set contact_key = name_key where name_key is not null;

update customer_contact set contact_key = '|' || (select min(n.line_key) from customer_phone n where n.contact_id = customer_contact.id)
      where name_key is null;

DROP INDEX customer_contact_phone_ix;

DROP INDEX customer_contact_tail_ix;

ALTER TABLE customer_contact DROP COLUMN phone;

ALTER TABLE customer_contact DROP COLUMN phone_key;

ALTER TABLE customer_contact DROP COLUMN phone_tail;

CREATE INDEX customer_contact_name_ix ON customer_contact(name_key);

ALTER TABLE customer_phone ADD CONSTRAINT customer_phone_contact_fk FOREIGN KEY (contact_id) REFERENCES customer_contact (id);

CREATE UNIQUE INDEX customer_phone_line_ux ON customer_phone(contact_id, line_key);

CREATE INDEX customer_phone_premises_ix ON customer_phone(premises_id);

CREATE INDEX customer_phone_e164_ix ON customer_phone(e164);

CREATE INDEX customer_phone_tail_ix ON customer_phone(tail);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('customer-3', 'heatline', 'io/heatline/db/customer.xml', NOW(), 57, '9:96ea67b5c28d2778366961745dfe0113', 'createTable tableName=customer_phone; addColumn tableName=customer_contact; sql; sql; sql; sql; dropIndex indexName=customer_contact_phone_ix, tableName=customer_contact; dropIndex indexName=customer_contact_tail_ix, tableName=customer_contact; dr...', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/customer.xml::customer-4::heatline
CREATE TABLE customer_owner (id BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, premises_id BIGINT NOT NULL, name VARCHAR(120) NOT NULL, name_key VARCHAR(120) NOT NULL, from_day date, until_day date, note VARCHAR(400), created_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, CONSTRAINT customer_owner_pk PRIMARY KEY (id), CONSTRAINT customer_owner_premises_fk FOREIGN KEY (premises_id) REFERENCES customer_premises(id));

CREATE INDEX customer_owner_premises_ix ON customer_owner(premises_id);

CREATE INDEX customer_owner_name_ix ON customer_owner(name_key);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('customer-4', 'heatline', 'io/heatline/db/customer.xml', NOW(), 59, '9:cb374dad33b2b96fb6e87127d4303501', 'createTable tableName=customer_owner; createIndex indexName=customer_owner_premises_ix, tableName=customer_owner; createIndex indexName=customer_owner_name_ix, tableName=customer_owner', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/customer.xml::customer-5::heatline
CREATE TABLE customer_payment (id BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, premises_id BIGINT NOT NULL, season VARCHAR(9) NOT NULL, amount_due DECIMAL(12, 2) NOT NULL, amount_paid DECIMAL(12, 2) NOT NULL, paid_at TIMESTAMP(6) WITHOUT TIME ZONE, source VARCHAR(40) NOT NULL, source_seq BIGINT, source_at TIMESTAMP(6) WITHOUT TIME ZONE, received_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, CONSTRAINT customer_payment_pk PRIMARY KEY (id), CONSTRAINT customer_payment_premises_fk FOREIGN KEY (premises_id) REFERENCES customer_premises(id));

CREATE UNIQUE INDEX customer_payment_season_ux ON customer_payment(premises_id, season);

CREATE TABLE customer_network (premises_id BIGINT NOT NULL, status VARCHAR(16) NOT NULL, since_day date, source VARCHAR(40) NOT NULL, source_seq BIGINT, source_at TIMESTAMP(6) WITHOUT TIME ZONE, received_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, CONSTRAINT customer_network_pk PRIMARY KEY (premises_id), CONSTRAINT customer_network_premises_fk FOREIGN KEY (premises_id) REFERENCES customer_premises(id));

CREATE TABLE customer_temperature (id BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, premises_id BIGINT NOT NULL, measured_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, celsius DECIMAL(4, 1) NOT NULL, place VARCHAR(80), source VARCHAR(40) NOT NULL, source_seq BIGINT, received_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, CONSTRAINT customer_temperature_pk PRIMARY KEY (id), CONSTRAINT customer_temperature_prem_fk FOREIGN KEY (premises_id) REFERENCES customer_premises(id));

CREATE UNIQUE INDEX customer_temperature_at_ux ON customer_temperature(premises_id, measured_at, source);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('customer-5', 'heatline', 'io/heatline/db/customer.xml', NOW(), 61, '9:a9364d5cf4dd282fd08bbf62a2bfcedb', 'createTable tableName=customer_payment; createIndex indexName=customer_payment_season_ux, tableName=customer_payment; createTable tableName=customer_network; createTable tableName=customer_temperature; createIndex indexName=customer_temperature_at...', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/customer.xml::customer-6::heatline
CREATE TABLE customer_change (id BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, premises_id BIGINT NOT NULL, changed_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, changed_by VARCHAR(64), kind VARCHAR(24) NOT NULL, subject VARCHAR(200), field VARCHAR(40), old_value VARCHAR(1000), new_value VARCHAR(1000), batch_id VARCHAR(36), CONSTRAINT customer_change_pk PRIMARY KEY (id), CONSTRAINT customer_change_premises_fk FOREIGN KEY (premises_id) REFERENCES customer_premises(id));

CREATE INDEX customer_change_premises_ix ON customer_change(premises_id, id);

CREATE INDEX customer_change_batch_ix ON customer_change(batch_id);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('customer-6', 'heatline', 'io/heatline/db/customer.xml', NOW(), 63, '9:d5c18098fcf0eba5496be5bfd5caef5c', 'createTable tableName=customer_change; createIndex indexName=customer_change_premises_ix, tableName=customer_change; createIndex indexName=customer_change_batch_ix, tableName=customer_change', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/customer.xml::customer-7::heatline
ALTER TABLE customer_premises ADD batch_id VARCHAR(36);

ALTER TABLE customer_contact ADD batch_id VARCHAR(36);

ALTER TABLE customer_phone ADD batch_id VARCHAR(36);

ALTER TABLE customer_owner ADD batch_id VARCHAR(36);

CREATE INDEX customer_contact_batch_ix ON customer_contact(batch_id);

CREATE INDEX customer_phone_batch_ix ON customer_phone(batch_id);

CREATE INDEX customer_owner_batch_ix ON customer_owner(batch_id);

CREATE TABLE customer_import (id VARCHAR(36) NOT NULL, file_id VARCHAR(36) NOT NULL, file_name VARCHAR(200) NOT NULL, state VARCHAR(16) NOT NULL, headers TEXT, header_row INTEGER DEFAULT 0 NOT NULL, mapping TEXT, rows_done INTEGER DEFAULT 0 NOT NULL, rows_total INTEGER DEFAULT 0 NOT NULL, failure VARCHAR(60), tries INTEGER DEFAULT 0 NOT NULL, started_by VARCHAR(64) NOT NULL, created_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, checked_at TIMESTAMP(6) WITHOUT TIME ZONE, committed_at TIMESTAMP(6) WITHOUT TIME ZONE, undone_at TIMESTAMP(6) WITHOUT TIME ZONE, CONSTRAINT customer_import_pk PRIMARY KEY (id));

CREATE INDEX customer_import_state_ix ON customer_import(state, created_at);

CREATE INDEX customer_import_at_ix ON customer_import(created_at);

CREATE TABLE customer_import_row (import_id VARCHAR(36) NOT NULL, row_no INTEGER NOT NULL, verdict VARCHAR(12) NOT NULL, lead_row INTEGER NOT NULL, estate VARCHAR(160), building VARCHAR(40), unit VARCHAR(40), room VARCHAR(40), address VARCHAR(300), estate_key VARCHAR(160), building_key VARCHAR(40), unit_key VARCHAR(40), room_key VARCHAR(40), address_key VARCHAR(300), state VARCHAR(16), heated_area DECIMAL(10, 2), customer_type VARCHAR(16), account_no VARCHAR(80), note VARCHAR(1000), owner_name VARCHAR(120), owner_key VARCHAR(120), owner_from date, contact_name VARCHAR(120), name_key VARCHAR(120), contact_key VARCHAR(170), sex VARCHAR(8), relation VARCHAR(16), contact_type VARCHAR(16), employer VARCHAR(160), email VARCHAR(254), fax VARCHAR(80), postal_address VARCHAR(300), vip SMALLINT, vulnerable VARCHAR(64), quiet_from VARCHAR(5), quiet_to VARCHAR(5), registered_on date, premises_id BIGINT, premises_version INTEGER, problems VARCHAR(1000), CONSTRAINT customer_import_row_fk FOREIGN KEY (import_id) REFERENCES customer_import(id));

ALTER TABLE customer_import_row ADD CONSTRAINT customer_import_row_pk PRIMARY KEY (import_id, row_no);

CREATE INDEX customer_import_row_key_ix ON customer_import_row(import_id, address_key);

CREATE TABLE customer_import_phone (import_id VARCHAR(36) NOT NULL, row_no INTEGER NOT NULL, phone_no INTEGER NOT NULL, written VARCHAR(80) NOT NULL, e164 VARCHAR(40) NOT NULL, line_key VARCHAR(60) NOT NULL, tail VARCHAR(4) NOT NULL, relation VARCHAR(16), CONSTRAINT customer_import_phone_fk FOREIGN KEY (import_id) REFERENCES customer_import(id));

ALTER TABLE customer_import_phone ADD CONSTRAINT customer_import_phone_pk PRIMARY KEY (import_id, row_no, phone_no);

CREATE TABLE customer_import_mapping (person_id VARCHAR(64) NOT NULL, headers_sha256 CHAR(64) NOT NULL, mapping TEXT NOT NULL);

ALTER TABLE customer_import_mapping ADD CONSTRAINT customer_import_mapping_pk PRIMARY KEY (person_id, headers_sha256);

CREATE TABLE customer_export (id VARCHAR(36) NOT NULL, filter TEXT, format VARCHAR(8) NOT NULL, phones SMALLINT NOT NULL, state VARCHAR(16) NOT NULL, rows_done INTEGER DEFAULT 0 NOT NULL, rows_total INTEGER DEFAULT 0 NOT NULL, file_id VARCHAR(36), tries INTEGER DEFAULT 0 NOT NULL, started_by VARCHAR(64) NOT NULL, created_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, done_at TIMESTAMP(6) WITHOUT TIME ZONE, CONSTRAINT customer_export_pk PRIMARY KEY (id));

CREATE INDEX customer_export_state_ix ON customer_export(state, created_at);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('customer-7', 'heatline', 'io/heatline/db/customer.xml', NOW(), 65, '9:b83f28cbcc5dc378c4245a0e5e9cd9f5', 'addColumn tableName=customer_premises; addColumn tableName=customer_contact; addColumn tableName=customer_phone; addColumn tableName=customer_owner; createIndex indexName=customer_contact_batch_ix, tableName=customer_contact; createIndex indexName...', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/customer.xml::customer-20::heatline
CREATE TABLE customer_search_feed (id BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, first_id BIGINT NOT NULL, last_id BIGINT NOT NULL, created_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, CONSTRAINT customer_search_feed_pk PRIMARY KEY (id));

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('customer-20', 'heatline', 'io/heatline/db/customer.xml', NOW(), 67, '9:823db88a549533392a24e70ed4b08916', 'createTable tableName=customer_search_feed', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/customer.xml::customer-21::heatline
CREATE TABLE customer_caller (id BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, line_key VARCHAR(60) NOT NULL, premises_id BIGINT NOT NULL, contact_id BIGINT, times INTEGER NOT NULL, chosen_by VARCHAR(64), chosen_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, CONSTRAINT customer_caller_pk PRIMARY KEY (id));

CREATE UNIQUE INDEX customer_caller_line_ux ON customer_caller(line_key, premises_id);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('customer-21', 'heatline', 'io/heatline/db/customer.xml', NOW(), 69, '9:5f0396543915609e31315b2cffd81df1', 'createTable tableName=customer_caller; createIndex indexName=customer_caller_line_ux, tableName=customer_caller', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/customer.xml::customer-22::heatline
CREATE TABLE customer_sync_mark (id BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, source VARCHAR(40) NOT NULL, premises_id BIGINT NOT NULL, source_seq BIGINT, source_at TIMESTAMP(6) WITHOUT TIME ZONE, received_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, compared_in VARCHAR(36), CONSTRAINT customer_sync_mark_pk PRIMARY KEY (id), CONSTRAINT customer_sync_mark_prem_fk FOREIGN KEY (premises_id) REFERENCES customer_premises(id));

CREATE UNIQUE INDEX customer_sync_mark_ux ON customer_sync_mark(premises_id, source);

CREATE INDEX customer_sync_mark_source_ix ON customer_sync_mark(source, id);

CREATE TABLE customer_sync_source (source VARCHAR(40) NOT NULL, last_seq BIGINT, last_at TIMESTAMP(6) WITHOUT TIME ZONE, taken BIGINT NOT NULL, refused BIGINT NOT NULL, received_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, CONSTRAINT customer_sync_source_pk PRIMARY KEY (source));

CREATE TABLE customer_sync_diff (id BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, source VARCHAR(40) NOT NULL, compared_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, line BIGINT, kind VARCHAR(16) NOT NULL, premises_id BIGINT, named VARCHAR(400) NOT NULL, field VARCHAR(40) NOT NULL, ours VARCHAR(400), theirs VARCHAR(400), CONSTRAINT customer_sync_diff_pk PRIMARY KEY (id));

CREATE INDEX customer_sync_diff_source_ix ON customer_sync_diff(source, id);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('customer-22', 'heatline', 'io/heatline/db/customer.xml', NOW(), 71, '9:c7148e3721977fd31d5261d05b036572', 'createTable tableName=customer_sync_mark; createIndex indexName=customer_sync_mark_ux, tableName=customer_sync_mark; createIndex indexName=customer_sync_mark_source_ix, tableName=customer_sync_mark; createTable tableName=customer_sync_source; crea...', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/customer.xml::customer-23::heatline
CREATE TABLE customer_sync_pull (source VARCHAR(40) NOT NULL, kind VARCHAR(16) NOT NULL, last_seq BIGINT NOT NULL, pulled_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, CONSTRAINT customer_sync_pull_pk PRIMARY KEY (source, kind));

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('customer-23', 'heatline', 'io/heatline/db/customer.xml', NOW(), 73, '9:f941e60cb1df906b4fc20679e8e0a74e', 'createTable tableName=customer_sync_pull', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/customer.xml::customer-24::heatline
CREATE TABLE customer_sync_comparison (source VARCHAR(40) NOT NULL, compared_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, records BIGINT NOT NULL, differences BIGINT NOT NULL, CONSTRAINT customer_sync_comparison_pk PRIMARY KEY (source));

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('customer-24', 'heatline', 'io/heatline/db/customer.xml', NOW(), 75, '9:47224c8bd55994d6a0ba30181de3f33a', 'createTable tableName=customer_sync_comparison', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/customer.xml::customer-26::heatline
ALTER TABLE customer_import_row ADD batch_before VARCHAR(36);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('customer-26', 'heatline', 'io/heatline/db/customer.xml', NOW(), 77, '9:b5ae516ca131673c2d19710ee5593b70', 'addColumn tableName=customer_import_row', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/customer.xml::customer-27::heatline
ALTER TABLE customer_import ADD counts VARCHAR(200);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('customer-27', 'heatline', 'io/heatline/db/customer.xml', NOW(), 79, '9:37e0f9296886928593ddf6fff338b20a', 'addColumn tableName=customer_import', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/customer.xml::customer-28::heatline
DROP INDEX customer_premises_account_ix;

CREATE INDEX customer_premises_acct_ix ON customer_premises(account_no, id);

CREATE INDEX customer_premises_area_ix ON customer_premises(heated_area, id);

CREATE INDEX customer_premises_changed_ix ON customer_premises(changed_at, id);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('customer-28', 'heatline', 'io/heatline/db/customer.xml', NOW(), 81, '9:f76636dcee07fdd93d77a5a6dcd8cb25', 'dropIndex indexName=customer_premises_account_ix, tableName=customer_premises; createIndex indexName=customer_premises_acct_ix, tableName=customer_premises; createIndex indexName=customer_premises_area_ix, tableName=customer_premises; createIndex ...', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/customer.xml::customer-29::heatline
ALTER TABLE customer_import_row ADD registered_via VARCHAR(16);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('customer-29', 'heatline', 'io/heatline/db/customer.xml', NOW(), 83, '9:9e4d1081c22e33ca3c2bcaaeb2f05ee1', 'addColumn tableName=customer_import_row', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/customer.xml::customer-30::heatline
ALTER TABLE customer_sync_mark ADD said_sha256 CHAR(64);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('customer-30', 'heatline', 'io/heatline/db/customer.xml', NOW(), 85, '9:ffda2d47301d102b6f6d4fd29cc6936b', 'addColumn tableName=customer_sync_mark', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/customer.xml::customer-31::heatline
ALTER TABLE customer_import_phone ADD relation_before VARCHAR(16);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('customer-31', 'heatline', 'io/heatline/db/customer.xml', NOW(), 87, '9:1fc7bcd6a7862ecbda6511048e3db901', 'addColumn tableName=customer_import_phone', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/station.xml::station-1::heatline
CREATE TABLE station_estate (name_key VARCHAR(160) NOT NULL, name VARCHAR(160) NOT NULL, district VARCHAR(80), CONSTRAINT station_estate_pk PRIMARY KEY (name_key));

CREATE TABLE station_rule_table (version BIGINT NOT NULL, sha256 CHAR(64) NOT NULL, workbook BYTEA NOT NULL, row_count INTEGER NOT NULL, published_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, published_by VARCHAR(64), CONSTRAINT station_rule_table_pk PRIMARY KEY (version));

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('station-1', 'heatline', 'io/heatline/db/station.xml', NOW(), 89, '9:d065743159eeb8aaf74fc356b8bf4a7f', 'createTable tableName=station_estate; createTable tableName=station_rule_table', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/station.xml::station-2::heatline
CREATE TABLE station_office (id VARCHAR(32) NOT NULL, name VARCHAR(160) NOT NULL, station_id VARCHAR(32), phone VARCHAR(80), CONSTRAINT station_office_pk PRIMARY KEY (id));

CREATE INDEX station_office_station_ix ON station_office(station_id);

CREATE TABLE station_substation (id VARCHAR(32) NOT NULL, name VARCHAR(160) NOT NULL, office_id VARCHAR(32), CONSTRAINT station_substation_pk PRIMARY KEY (id), CONSTRAINT station_substation_office_fk FOREIGN KEY (office_id) REFERENCES station_office(id));

CREATE INDEX station_substation_office_ix ON station_substation(office_id);

ALTER TABLE station_estate ADD substation_id VARCHAR(32);

ALTER TABLE station_estate ADD CONSTRAINT station_estate_substation_fk FOREIGN KEY (substation_id) REFERENCES station_substation (id);

CREATE INDEX station_estate_substation_ix ON station_estate(substation_id);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('station-2', 'heatline', 'io/heatline/db/station.xml', NOW(), 91, '9:9d56d759e093bacfd0affdec1d09cff0', 'createTable tableName=station_office; createIndex indexName=station_office_station_ix, tableName=station_office; createTable tableName=station_substation; createIndex indexName=station_substation_office_ix, tableName=station_substation; addColumn ...', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/station.xml::station-30::heatline
ALTER TABLE station_estate ADD latitude DECIMAL(9, 6);

ALTER TABLE station_estate ADD longitude DECIMAL(9, 6);

CREATE TABLE station_duty (person_id VARCHAR(64) NOT NULL, skills VARCHAR(200), shift_starts INTEGER NOT NULL, shift_ends INTEGER NOT NULL, away_reason VARCHAR(20), away_starts TIMESTAMP(6) WITHOUT TIME ZONE, away_ends TIMESTAMP(6) WITHOUT TIME ZONE, CONSTRAINT station_duty_pk PRIMARY KEY (person_id));

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('station-30', 'heatline', 'io/heatline/db/station.xml', NOW(), 93, '9:c1c929c50d64706c4a32e42c21f05e41', 'addColumn tableName=station_estate; createTable tableName=station_duty', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/calendar.xml::calendar-1::heatline
CREATE TABLE calendar_version (calendar_key VARCHAR(32) NOT NULL, version INTEGER NOT NULL, plan TEXT NOT NULL, saved_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, saved_by VARCHAR(64), removed SMALLINT NOT NULL, CONSTRAINT pk_calendar_version PRIMARY KEY (calendar_key, version));

CREATE TABLE calendar_limit_table (version INTEGER NOT NULL, sha256 CHAR(64) NOT NULL, workbook BYTEA NOT NULL, row_count INTEGER NOT NULL, published_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, published_by VARCHAR(64), CONSTRAINT pk_calendar_limit_table PRIMARY KEY (version));

CREATE TABLE calendar_recalculation (id BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, calendar_key VARCHAR(32), changed_version INTEGER NOT NULL, begun_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, begun_by VARCHAR(64), pass_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, after_number VARCHAR(24) NOT NULL, open_orders INTEGER NOT NULL, seen INTEGER NOT NULL, moved INTEGER NOT NULL, failed INTEGER NOT NULL, finished_at TIMESTAMP(6) WITHOUT TIME ZONE, CONSTRAINT pk_calendar_recalculation PRIMARY KEY (id));

CREATE INDEX ix_calendar_recalculation ON calendar_recalculation(finished_at);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('calendar-1', 'heatline', 'io/heatline/db/calendar.xml', NOW(), 95, '9:16770f5bdfaf974fcedc19d500d34d6e', 'createTable tableName=calendar_version; createTable tableName=calendar_limit_table; createTable tableName=calendar_recalculation; createIndex indexName=ix_calendar_recalculation, tableName=calendar_recalculation', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/workorder.xml::workorder-1::heatline
CREATE SEQUENCE  IF NOT EXISTS workorder_number_seq START WITH 1 INCREMENT BY 1;

CREATE TABLE workorder_order (order_number VARCHAR(24) NOT NULL, request_type VARCHAR(16) NOT NULL, fault VARCHAR(16) NOT NULL, origin VARCHAR(16) NOT NULL, nature VARCHAR(16) NOT NULL, details TEXT, priority VARCHAR(16) NOT NULL, status VARCHAR(16) NOT NULL, station_id VARCHAR(32), technician VARCHAR(64), premises_id BIGINT NOT NULL, estate VARCHAR(240) NOT NULL, address VARCHAR(600) NOT NULL, contact_name VARCHAR(240), contact_phone VARCHAR(160) NOT NULL, phone_key VARCHAR(80), indoor_temperature DECIMAL(4, 1), vulnerable VARCHAR(64), solved_on_call SMALLINT NOT NULL, taken_by VARCHAR(64) NOT NULL, taken_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, reopened INTEGER NOT NULL, reassignments INTEGER NOT NULL, due_at TIMESTAMP(6) WITHOUT TIME ZONE, closed_at TIMESTAMP(6) WITHOUT TIME ZONE, close_reason TEXT, callback_outcome VARCHAR(32), callback_score INTEGER, callback_reason TEXT, last_handler VARCHAR(64), version INTEGER NOT NULL, CONSTRAINT pk_workorder_order PRIMARY KEY (order_number));

CREATE INDEX ix_workorder_taken ON workorder_order(taken_at, order_number);

CREATE INDEX ix_workorder_station ON workorder_order(station_id, taken_at);

CREATE INDEX ix_workorder_status ON workorder_order(status, taken_at);

CREATE INDEX ix_workorder_premises ON workorder_order(premises_id);

CREATE INDEX ix_workorder_phone ON workorder_order(phone_key);

CREATE TABLE workorder_timeline (id BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, order_number VARCHAR(24) NOT NULL, happened_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, kind VARCHAR(24) NOT NULL, step_key VARCHAR(64), step_name VARCHAR(255), started_at TIMESTAMP(6) WITHOUT TIME ZONE, person VARCHAR(64), from_text VARCHAR(255), to_text VARCHAR(255), note TEXT, fields TEXT, CONSTRAINT pk_workorder_timeline PRIMARY KEY (id));

CREATE INDEX ix_workorder_timeline ON workorder_timeline(order_number, id);

CREATE TABLE workorder_decision (id BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, order_number VARCHAR(24) NOT NULL, kind VARCHAR(16) NOT NULL, decided_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, outcome VARCHAR(64), undecided VARCHAR(1000), rules TEXT NOT NULL, facts TEXT NOT NULL, table_version VARCHAR(64), CONSTRAINT pk_workorder_decision PRIMARY KEY (id));

CREATE INDEX ix_workorder_decision ON workorder_decision(order_number);

CREATE TABLE workorder_request_key (request_key VARCHAR(128) NOT NULL, person VARCHAR(64) NOT NULL, body_hash VARCHAR(64) NOT NULL, order_number VARCHAR(24) NOT NULL, taken_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, CONSTRAINT pk_workorder_request_key PRIMARY KEY (request_key, person));

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('workorder-1', 'heatline', 'io/heatline/db/workorder.xml', NOW(), 97, '9:5a2d3ee54a0950c848bb7b4d0fe369ea', 'createSequence sequenceName=workorder_number_seq; createTable tableName=workorder_order; createIndex indexName=ix_workorder_taken, tableName=workorder_order; createIndex indexName=ix_workorder_station, tableName=workorder_order; createIndex indexN...', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/workorder.xml::workorder-2::heatline
ALTER TABLE workorder_order ADD rung INTEGER DEFAULT 0 NOT NULL;

ALTER TABLE workorder_order ADD calls INTEGER DEFAULT 0 NOT NULL;

ALTER TABLE workorder_order ADD absences INTEGER DEFAULT 0 NOT NULL;

ALTER TABLE workorder_order ADD supervised_at TIMESTAMP(6) WITHOUT TIME ZONE;

ALTER TABLE workorder_order ADD suspended_for VARCHAR(16);

ALTER TABLE workorder_order ADD suspended_at TIMESTAMP(6) WITHOUT TIME ZONE;

ALTER TABLE workorder_order ADD suspended_until TIMESTAMP(6) WITHOUT TIME ZONE;

ALTER TABLE workorder_order ADD resume_status VARCHAR(16);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('workorder-2', 'heatline', 'io/heatline/db/workorder.xml', NOW(), 99, '9:028d9c302be3256b7edc506538825d12', 'addColumn tableName=workorder_order', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/workorder.xml::workorder-3::heatline
CREATE TABLE workorder_callback (order_number VARCHAR(24) NOT NULL, attempt INTEGER NOT NULL, redo INTEGER NOT NULL, called_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, person VARCHAR(64) NOT NULL, outcome VARCHAR(32) NOT NULL, score INTEGER, on_time VARCHAR(16), attitude VARCHAR(16), warmth DECIMAL(4, 1), reasons VARCHAR(200), reason VARCHAR(1000), note VARCHAR(1000), CONSTRAINT pk_workorder_callback PRIMARY KEY (order_number, attempt));

COMMENT ON TABLE workorder_callback IS 'What a household said, or that it was not reached: one row a call';

COMMENT ON COLUMN workorder_callback.redo IS 'After which re-do; 0 for the first time the work was done';

CREATE INDEX ix_workorder_callback_at ON workorder_callback(called_at);

CREATE VIEW v_report_callback AS select c.order_number, c.attempt, c.redo, c.called_at, c.person as called_by, c.outcome, c.score, c.on_time, c.attitude,
        c.warmth, c.reasons, c.reason, o.request_type, o.fault, o.priority, o.station_id, o.technician, o.estate, o.taken_at,
        o.closed_at, o.reopened
      from workorder_callback c join workorder_order o on o.order_number = c.order_number;

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('workorder-3', 'heatline', 'io/heatline/db/workorder.xml', NOW(), 101, '9:61caaf321ddf6bef75492ddc70dc8781', 'createTable tableName=workorder_callback; createIndex indexName=ix_workorder_callback_at, tableName=workorder_callback; createView viewName=v_report_callback', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/workorder.xml::workorder-4::heatline
ALTER TABLE workorder_order ADD joined_to VARCHAR(24);

ALTER TABLE workorder_order ADD joined_as VARCHAR(16);

COMMENT ON COLUMN workorder_order.joined_to IS 'The order that is worked on for both';

ALTER TABLE workorder_order ADD repeat_of VARCHAR(24);

COMMENT ON COLUMN workorder_order.repeat_of IS 'The order about the same matter at the same premises before it';

CREATE INDEX ix_workorder_joined ON workorder_order(joined_to);

CREATE TABLE workorder_watcher (order_number VARCHAR(24) NOT NULL, person VARCHAR(64) NOT NULL, added_by VARCHAR(64) NOT NULL, added_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, CONSTRAINT pk_workorder_watcher PRIMARY KEY (order_number, person));

COMMENT ON TABLE workorder_watcher IS 'Who else is to know of an order';

CREATE INDEX ix_workorder_watcher ON workorder_watcher(person);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('workorder-4', 'heatline', 'io/heatline/db/workorder.xml', NOW(), 103, '9:bae08056e21c487dd2d3b6cdf60ce1af', 'addColumn tableName=workorder_order; addColumn tableName=workorder_order; createIndex indexName=ix_workorder_joined, tableName=workorder_order; createTable tableName=workorder_watcher; createIndex indexName=ix_workorder_watcher, tableName=workorde...', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/workorder.xml::workorder-20::heatline
-- Orders are found by a piece of a name: the names are few, each is here once by every two letters in it.
CREATE TABLE workorder_word (id BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, kind VARCHAR(8) NOT NULL, pair VARCHAR(8) NOT NULL, word VARCHAR(240) NOT NULL, CONSTRAINT pk_workorder_word PRIMARY KEY (id));

COMMENT ON TABLE workorder_word IS 'Names of contacts and estates, by every two letters that follow each other';

COMMENT ON COLUMN workorder_word.kind IS 'NAME or ESTATE';

insert into workorder_word (kind, pair, word) select distinct 'NAME', substr(w.word, n.pos, 2), w.word from (select distinct contact_name as word from workorder_order where length(contact_name) between 2 and 60) w join (select generate_series(1, 59) as pos) n on n.pos < length(w.word);

insert into workorder_word (kind, pair, word) select distinct 'ESTATE', substr(w.word, n.pos, 2), w.word from (select distinct estate as word from workorder_order where length(estate) between 2 and 60) w join (select generate_series(1, 59) as pos) n on n.pos < length(w.word);

CREATE INDEX ix_workorder_word ON workorder_word(pair, kind, word);

CREATE INDEX ix_workorder_estate ON workorder_order(estate, taken_at);

CREATE INDEX ix_workorder_contact ON workorder_order(contact_name, taken_at);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('workorder-20', 'heatline', 'io/heatline/db/workorder.xml', NOW(), 105, '9:27625d7e7545fdcec4aa2fcbe09208e7', 'createTable tableName=workorder_word; sql; sql; sql; sql; sql; sql; createIndex indexName=ix_workorder_word, tableName=workorder_word; createIndex indexName=ix_workorder_estate, tableName=workorder_order; createIndex indexName=ix_workorder_contact...', 'Orders are found by a piece of a name: the names are few, each is here once by every two letters in it.', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/workorder.xml::workorder-21::heatline
ALTER TABLE workorder_timeline ADD captured_at TIMESTAMP(6) WITHOUT TIME ZONE;

COMMENT ON COLUMN workorder_timeline.captured_at IS 'When it was answered, where that was not when it came';

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('workorder-21', 'heatline', 'io/heatline/db/workorder.xml', NOW(), 107, '9:c015c990d0c503bc01a14fd9e9b2d0a9', 'addColumn tableName=workorder_timeline', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/workorder.xml::workorder-30::heatline
CREATE TABLE workorder_work (id BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, order_number VARCHAR(24) NOT NULL, person VARCHAR(64), station_id VARCHAR(32), request_type VARCHAR(16), result VARCHAR(64), redo SMALLINT NOT NULL, accepted_at TIMESTAMP(6) WITHOUT TIME ZONE, done_at TIMESTAMP(6) WITHOUT TIME ZONE, done_on date, minutes INTEGER, CONSTRAINT pk_workorder_work PRIMARY KEY (id));

CREATE INDEX ix_workorder_work_order ON workorder_work(order_number);

CREATE INDEX ix_workorder_work_day ON workorder_work(done_on, station_id);

CREATE INDEX ix_workorder_work_person ON workorder_work(person, done_on);

CREATE VIEW v_report_work_done AS select order_number, person, station_id, request_type, result, redo, accepted_at, done_at, done_on, minutes
      from workorder_work where done_at is not null and person is not null;

CREATE INDEX ix_workorder_technician ON workorder_order(technician, taken_at);

CREATE INDEX ix_workorder_taken_by ON workorder_order(taken_by, taken_at);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('workorder-30', 'heatline', 'io/heatline/db/workorder.xml', NOW(), 109, '9:a723672707cea3524e7bf0462f78eaeb', 'createTable tableName=workorder_work; createIndex indexName=ix_workorder_work_order, tableName=workorder_work; createIndex indexName=ix_workorder_work_day, tableName=workorder_work; createIndex indexName=ix_workorder_work_person, tableName=workord...', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/workorder.xml::workorder-40::heatline
CREATE TABLE workorder_talk (order_number VARCHAR(24) NOT NULL, topic VARCHAR(16), answer VARCHAR(1000), reference VARCHAR(200), answered_by VARCHAR(64), answered_at TIMESTAMP(6) WITHOUT TIME ZONE, callback_wanted SMALLINT NOT NULL, complained_of VARCHAR(200), about VARCHAR(64), investigator VARCHAR(16), upheld VARCHAR(8), findings VARCHAR(1000), CONSTRAINT pk_workorder_talk PRIMARY KEY (order_number));

COMMENT ON TABLE workorder_talk IS 'What consultations and complaints have of their own';

COMMENT ON COLUMN workorder_talk.answer IS 'What the household was told';

COMMENT ON COLUMN workorder_talk.reference IS 'What the answer was taken from';

COMMENT ON COLUMN workorder_talk.about IS 'Who of us is complained about: takes no step of it';

COMMENT ON COLUMN workorder_talk.investigator IS 'STATION, OFFICE or MANAGER';

CREATE VIEW v_report_talk AS select t.order_number, t.topic, t.answered_by, t.answered_at, t.investigator, t.upheld, o.request_type, o.nature,
        o.station_id, o.estate, o.taken_at, o.closed_at, o.reopened, o.repeat_of
      from workorder_talk t join workorder_order o on o.order_number = t.order_number;

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('workorder-40', 'heatline', 'io/heatline/db/workorder.xml', NOW(), 111, '9:165b510fb5f38c61b0216e2cc386ec15', 'createTable tableName=workorder_talk; createView viewName=v_report_talk', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/workorder.xml::workorder-60::heatline
-- Lists show what a consultation or a complaint is about, as they show the fault of a repair: it is the order's.
ALTER TABLE workorder_order ADD topic VARCHAR(16);

COMMENT ON COLUMN workorder_order.topic IS 'What a consultation or a complaint is about';

update workorder_order set topic = (select t.topic from workorder_talk t where t.order_number = workorder_order.order_number) where request_type in ('CONSULTATION', 'COMPLAINT');

DROP VIEW v_report_talk;

ALTER TABLE workorder_talk DROP COLUMN topic;

CREATE VIEW v_report_talk AS select t.order_number, o.topic, t.answered_by, t.answered_at, t.investigator, t.upheld, o.request_type, o.nature,
        o.station_id, o.estate, o.taken_at, o.closed_at, o.reopened, o.repeat_of
      from workorder_talk t join workorder_order o on o.order_number = t.order_number;

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('workorder-60', 'heatline', 'io/heatline/db/workorder.xml', NOW(), 113, '9:537800bfe7c5990a919bce6cc70b16f2', 'addColumn tableName=workorder_order; sql; dropView viewName=v_report_talk; dropColumn columnName=topic, tableName=workorder_talk; createView viewName=v_report_talk', 'Lists show what a consultation or a complaint is about, as they show the fault of a repair: it is the order''s.', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/workorder.xml::workorder-61::heatline
CREATE TABLE workorder_sampling (request_type VARCHAR(16) NOT NULL, percentage SMALLINT NOT NULL, changed_by VARCHAR(64) NOT NULL, changed_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, CONSTRAINT pk_workorder_sampling PRIMARY KEY (request_type));

COMMENT ON TABLE workorder_sampling IS 'Of each hundred orders of a type, how many are called back; of a type without a row, what the settings say';

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('workorder-61', 'heatline', 'io/heatline/db/workorder.xml', NOW(), 115, '9:94150307e6cfcdbcaf1b87b1229dfb86', 'createTable tableName=workorder_sampling', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/workorder.xml::workorder-62::heatline
-- Every list leaves out the complaints about whoever reads it.
CREATE INDEX ix_workorder_talk_about ON workorder_talk(about);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('workorder-62', 'heatline', 'io/heatline/db/workorder.xml', NOW(), 117, '9:01dee678efe30ed23a7417d53336140e', 'createIndex indexName=ix_workorder_talk_about, tableName=workorder_talk', 'Every list leaves out the complaints about whoever reads it.', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/notice.xml::notice-1::heatline
CREATE TABLE notice_message (id BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, person_id VARCHAR(64) NOT NULL, kind VARCHAR(40) NOT NULL, order_number VARCHAR(32), body VARCHAR(1000) NOT NULL, dedup_key VARCHAR(200) NOT NULL, created_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, state VARCHAR(10) DEFAULT 'PENDING' NOT NULL, attempts INTEGER DEFAULT 0 NOT NULL, next_attempt_at TIMESTAMP(6) WITHOUT TIME ZONE, claimed_by VARCHAR(36), result VARCHAR(200), CONSTRAINT notice_message_pk PRIMARY KEY (id));

ALTER TABLE notice_message ADD CONSTRAINT notice_message_once_uq UNIQUE (person_id, dedup_key);

CREATE INDEX notice_message_due_ix ON notice_message(next_attempt_at);

CREATE INDEX notice_message_person_ix ON notice_message(person_id, id);

CREATE INDEX notice_message_order_ix ON notice_message(order_number);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('notice-1', 'heatline', 'io/heatline/db/notice.xml', NOW(), 119, '9:e20505355d235aac0bb9b3656d82eb1f', 'createTable tableName=notice_message; addUniqueConstraint constraintName=notice_message_once_uq, tableName=notice_message; createIndex indexName=notice_message_due_ix, tableName=notice_message; createIndex indexName=notice_message_person_ix, table...', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/notice.xml::notice-2::heatline
ALTER TABLE notice_message ADD read_at TIMESTAMP(6) WITHOUT TIME ZONE;

update notice_message set read_at = created_at;

CREATE INDEX notice_message_unread_ix ON notice_message(person_id, read_at);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('notice-2', 'heatline', 'io/heatline/db/notice.xml', NOW(), 121, '9:ad73c352d69f6073e89bb72ae5f8be27', 'addColumn tableName=notice_message; sql; createIndex indexName=notice_message_unread_ix, tableName=notice_message', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/handover.xml::handover-1::heatline
CREATE TABLE handover_delivery (id VARCHAR(36) NOT NULL, target VARCHAR(40) NOT NULL, order_number VARCHAR(32) NOT NULL, waiting_for VARCHAR(80), state VARCHAR(10) NOT NULL, attempts INTEGER NOT NULL, created_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, next_attempt_at TIMESTAMP(6) WITHOUT TIME ZONE, settled_at TIMESTAMP(6) WITHOUT TIME ZONE, claimed_by VARCHAR(36), answer VARCHAR(200), CONSTRAINT handover_delivery_pk PRIMARY KEY (id));

CREATE INDEX handover_delivery_due_ix ON handover_delivery(next_attempt_at);

CREATE INDEX handover_delivery_state_ix ON handover_delivery(state, created_at);

CREATE INDEX handover_delivery_order_ix ON handover_delivery(order_number, target);

CREATE UNIQUE INDEX handover_delivery_wait_ux ON handover_delivery(waiting_for);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('handover-1', 'heatline', 'io/heatline/db/handover.xml', NOW(), 123, '9:1a50831ab1fc56e1cb6078913b9029e5', 'createTable tableName=handover_delivery; createIndex indexName=handover_delivery_due_ix, tableName=handover_delivery; createIndex indexName=handover_delivery_state_ix, tableName=handover_delivery; createIndex indexName=handover_delivery_order_ix, ...', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/flow.xml::flow-1::heatline
CREATE TABLE flow_task (task_id VARCHAR(64) NOT NULL, order_number VARCHAR(24) NOT NULL, definition_id VARCHAR(64) NOT NULL, instance_id VARCHAR(64) NOT NULL, task_key VARCHAR(64) NOT NULL, task_name VARCHAR(255), assignee VARCHAR(64), created_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, due_at TIMESTAMP(6) WITHOUT TIME ZONE, sort_due TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, request_type VARCHAR(16) NOT NULL, fault VARCHAR(16) NOT NULL, priority VARCHAR(16) NOT NULL, status VARCHAR(16) NOT NULL, station_id VARCHAR(32), estate VARCHAR(240) NOT NULL, address VARCHAR(600) NOT NULL, contact_name VARCHAR(240), version INTEGER NOT NULL, CONSTRAINT pk_flow_task PRIMARY KEY (task_id));

COMMENT ON TABLE flow_task IS 'Open user tasks as the inbox shows them: a projection of the engine''s';

COMMENT ON COLUMN flow_task.sort_due IS 'due_at, or the far future: keyset paging needs no null';

CREATE INDEX ix_flow_task_order ON flow_task(order_number);

CREATE INDEX ix_flow_task_assignee ON flow_task(assignee, sort_due);

CREATE INDEX ix_flow_task_due ON flow_task(sort_due, task_id);

CREATE INDEX ix_flow_task_station ON flow_task(station_id, sort_due);

CREATE TABLE flow_task_group (task_id VARCHAR(64) NOT NULL, group_id VARCHAR(64) NOT NULL, CONSTRAINT pk_flow_task_group PRIMARY KEY (task_id, group_id));

COMMENT ON TABLE flow_task_group IS 'Groups an open task is offered to';

CREATE INDEX ix_flow_task_group ON flow_task_group(group_id, task_id);

CREATE TABLE flow_submission (id BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, order_number VARCHAR(24) NOT NULL, task_id VARCHAR(64), step_key VARCHAR(64) NOT NULL, form_key VARCHAR(64) NOT NULL, form_version VARCHAR(64) NOT NULL, answers TEXT NOT NULL, person VARCHAR(64) NOT NULL, submitted_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, CONSTRAINT pk_flow_submission PRIMARY KEY (id));

COMMENT ON TABLE flow_submission IS 'What people submitted: one row a completion, never changed';

CREATE INDEX ix_flow_submission_order ON flow_submission(order_number, id);

CREATE UNIQUE INDEX ix_flow_submission_task ON flow_submission(task_id);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('flow-1', 'heatline', 'io/heatline/db/flow.xml', NOW(), 125, '9:7a8261b9d86a1b0677891d94a68c6ae0', 'createTable tableName=flow_task; createIndex indexName=ix_flow_task_order, tableName=flow_task; createIndex indexName=ix_flow_task_assignee, tableName=flow_task; createIndex indexName=ix_flow_task_due, tableName=flow_task; createIndex indexName=ix...', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/flow.xml::flow-2::heatline
-- A task's row tells by itself whom it is offered to, and takes its groups with it when it goes.
ALTER TABLE flow_task ADD offered_to VARCHAR(1000);

COMMENT ON COLUMN flow_task.offered_to IS 'The groups of flow_task_group, with commas: read with the row';

update flow_task set offered_to = (select string_agg(g.group_id, ',' order by g.group_id) from flow_task_group g where g.task_id = flow_task.task_id);

ALTER TABLE flow_task_group ADD CONSTRAINT fk_flow_task_group FOREIGN KEY (task_id) REFERENCES flow_task (task_id) ON DELETE CASCADE;

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('flow-2', 'heatline', 'io/heatline/db/flow.xml', NOW(), 127, '9:28fdb56d8c6312986934825b075b4dd2', 'addColumn tableName=flow_task; sql; sql; addForeignKeyConstraint baseTableName=flow_task_group, constraintName=fk_flow_task_group, referencedTableName=flow_task', 'A task''s row tells by itself whom it is offered to, and takes its groups with it when it goes.', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/flow.xml::flow-11::heatline
ALTER TABLE flow_task ADD barred VARCHAR(1000);

COMMENT ON COLUMN flow_task.barred IS 'Who may not do it, with a comma before and after each: whoever worked on the order does not call back';

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('flow-11', 'heatline', 'io/heatline/db/flow.xml', NOW(), 129, '9:bc255065f914d5cd2971e81e71d9c3f0', 'addColumn tableName=flow_task', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/flow.xml::flow-3::heatline
-- What a group is offered, in the order of the list: its first page is read from the index alone, however much follows.
ALTER TABLE flow_task_group ADD sort_due TIMESTAMP(6) WITHOUT TIME ZONE;

COMMENT ON COLUMN flow_task_group.sort_due IS 'The task''s sort_due';

update flow_task_group set sort_due = (select t.sort_due from flow_task t where t.task_id = flow_task_group.task_id);

ALTER TABLE flow_task_group ALTER COLUMN  sort_due SET NOT NULL;

DROP INDEX ix_flow_task_group;

CREATE INDEX ix_flow_task_group ON flow_task_group(group_id, sort_due, task_id);

DROP INDEX ix_flow_task_assignee;

CREATE INDEX ix_flow_task_assignee ON flow_task(assignee, sort_due, task_id);

DROP INDEX ix_flow_task_station;

CREATE INDEX ix_flow_task_station ON flow_task(station_id, sort_due, task_id);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('flow-3', 'heatline', 'io/heatline/db/flow.xml', NOW(), 131, '9:3470ac79f3e98df6b0e7ce597220b8ea', 'addColumn tableName=flow_task_group; sql; addNotNullConstraint columnName=sort_due, tableName=flow_task_group; dropIndex indexName=ix_flow_task_group, tableName=flow_task_group; createIndex indexName=ix_flow_task_group, tableName=flow_task_group; ...', 'What a group is offered, in the order of the list: its first page is read from the index alone, however much follows.', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/flow.xml::flow-21::heatline
-- Answers may come twice, when an answer to them was lost, and long after they were given, from a phone without a network.
ALTER TABLE flow_submission ADD request_key VARCHAR(128);

ALTER TABLE flow_submission ADD fingerprint VARCHAR(64);

ALTER TABLE flow_submission ADD captured_at TIMESTAMP(6) WITHOUT TIME ZONE;

COMMENT ON COLUMN flow_submission.request_key IS 'The sender''s Idempotency-Key';

COMMENT ON COLUMN flow_submission.fingerprint IS 'SHA-256 of what came under that key';

COMMENT ON COLUMN flow_submission.captured_at IS 'When it was answered, by the clock of the sender';

CREATE TABLE flow_late_answer (id BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, order_number VARCHAR(24) NOT NULL, task_id VARCHAR(64) NOT NULL, step_key VARCHAR(64) NOT NULL, form_version VARCHAR(64) NOT NULL, answers TEXT NOT NULL, person VARCHAR(64) NOT NULL, request_key VARCHAR(128) NOT NULL, captured_at TIMESTAMP(6) WITHOUT TIME ZONE, received_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, CONSTRAINT pk_flow_late_answer PRIMARY KEY (id));

COMMENT ON TABLE flow_late_answer IS 'What came after its task had ended: changes nothing, is kept as it came';

ALTER TABLE flow_late_answer ADD CONSTRAINT uq_flow_late_answer UNIQUE (task_id, person, request_key);

CREATE INDEX ix_flow_late_answer_order ON flow_late_answer(order_number);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('flow-21', 'heatline', 'io/heatline/db/flow.xml', NOW(), 133, '9:ca791df8953f67b92022f6520e1384ef', 'addColumn tableName=flow_submission; createTable tableName=flow_late_answer; addUniqueConstraint constraintName=uq_flow_late_answer, tableName=flow_late_answer; createIndex indexName=ix_flow_late_answer_order, tableName=flow_late_answer', 'Answers may come twice, when an answer to them was lost, and long after they were given, from a phone without a network.', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/flow.xml::flow-31::heatline
-- An offer knows who has the task and who may not do it: offers are counted without a look at their tasks.
ALTER TABLE flow_task_group ADD assignee VARCHAR(64);

ALTER TABLE flow_task_group ADD barred VARCHAR(1000);

COMMENT ON COLUMN flow_task_group.assignee IS 'The task''s assignee';

COMMENT ON COLUMN flow_task_group.barred IS 'The task''s barred';

update flow_task_group set assignee = (select t.assignee from flow_task t where t.task_id = flow_task_group.task_id), barred = (select t.barred from flow_task t where t.task_id = flow_task_group.task_id);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('flow-31', 'heatline', 'io/heatline/db/flow.xml', NOW(), 135, '9:dae3daca92a76eac3c1cd113c5dc677b', 'addColumn tableName=flow_task_group; sql', 'An offer knows who has the task and who may not do it: offers are counted without a look at their tasks.', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/flow.xml::flow-60::heatline
ALTER TABLE flow_task ADD topic VARCHAR(16);

COMMENT ON COLUMN flow_task.topic IS 'What a consultation or a complaint is about';

update flow_task set topic = (select o.topic from workorder_order o where o.order_number = flow_task.order_number) where request_type in ('CONSULTATION', 'COMPLAINT');

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('flow-60', 'heatline', 'io/heatline/db/flow.xml', NOW(), 137, '9:3f716177fec85e957730580a3d2f701e', 'addColumn tableName=flow_task; sql', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/wechat.xml::wechat-1::heatline
CREATE TABLE wechat_link_binding (link_hash CHAR(64) NOT NULL, person_id VARCHAR(64) NOT NULL, order_number VARCHAR(32) NOT NULL, browser_hash CHAR(64) NOT NULL, bound_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, CONSTRAINT wechat_link_binding_pk PRIMARY KEY (link_hash));

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('wechat-1', 'heatline', 'io/heatline/db/wechat.xml', NOW(), 139, '9:29deffbf21ba426e747429233920ce1b', 'createTable tableName=wechat_link_binding', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/telephony.xml::telephony-1::heatline
CREATE TABLE telephony_call (id VARCHAR(36) NOT NULL, direction VARCHAR(10) NOT NULL, customer VARCHAR(80), line_digits VARCHAR(40), dialled VARCHAR(80), call_state VARCHAR(12) NOT NULL, outcome VARCHAR(20), arrived_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, answered_at TIMESTAMP(6) WITHOUT TIME ZONE, ended_at TIMESTAMP(6) WITHOUT TIME ZONE, ivr_ms BIGINT NOT NULL, wait_ms BIGINT NOT NULL, talk_ms BIGINT NOT NULL, hold_ms BIGINT NOT NULL, queue_name VARCHAR(80), agent_ext VARCHAR(20), agent_id VARCHAR(64), score INTEGER, told_from INTEGER NOT NULL, settled SMALLINT NOT NULL, merged_into VARCHAR(36), CONSTRAINT telephony_call_pk PRIMARY KEY (id));

CREATE INDEX telephony_call_arrived_ix ON telephony_call(arrived_at, id);

CREATE INDEX telephony_call_line_ix ON telephony_call(line_digits, arrived_at);

CREATE INDEX telephony_call_agent_ix ON telephony_call(agent_id, arrived_at);

CREATE INDEX telephony_call_queue_ix ON telephony_call(queue_name, arrived_at);

CREATE TABLE telephony_linkedid (pbx VARCHAR(40) NOT NULL, linkedid VARCHAR(80) NOT NULL, call_id VARCHAR(36) NOT NULL, CONSTRAINT telephony_linkedid_pk PRIMARY KEY (pbx, linkedid), CONSTRAINT telephony_linkedid_call_fk FOREIGN KEY (call_id) REFERENCES telephony_call(id));

CREATE INDEX telephony_linkedid_call_ix ON telephony_linkedid(call_id);

CREATE TABLE telephony_leg (call_id VARCHAR(36) NOT NULL, channel_id VARCHAR(80) NOT NULL, party VARCHAR(80), leg_role VARCHAR(10) NOT NULL, person_id VARCHAR(64), queue_name VARCHAR(80), began_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, answered_at TIMESTAMP(6) WITHOUT TIME ZONE, ended_at TIMESTAMP(6) WITHOUT TIME ZONE, ring_ms BIGINT NOT NULL, talk_ms BIGINT NOT NULL, hold_ms BIGINT NOT NULL, consult_ms BIGINT NOT NULL, outcome VARCHAR(12) NOT NULL, CONSTRAINT telephony_leg_pk PRIMARY KEY (call_id, channel_id), CONSTRAINT telephony_leg_call_fk FOREIGN KEY (call_id) REFERENCES telephony_call(id));

CREATE TABLE telephony_fact (call_id VARCHAR(36) NOT NULL, place INTEGER NOT NULL, happened_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, kind VARCHAR(24) NOT NULL, subject VARCHAR(80), detail VARCHAR(200), CONSTRAINT telephony_fact_pk PRIMARY KEY (call_id, place), CONSTRAINT telephony_fact_call_fk FOREIGN KEY (call_id) REFERENCES telephony_call(id));

CREATE TABLE telephony_trail (id VARCHAR(36) NOT NULL, pbx VARCHAR(40) NOT NULL, linkedid VARCHAR(80) NOT NULL, place INTEGER NOT NULL, happened_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, flow_key VARCHAR(40) NOT NULL, flow_version BIGINT NOT NULL, node_id VARCHAR(40), kind VARCHAR(20) NOT NULL, outcome VARCHAR(200), CONSTRAINT telephony_trail_pk PRIMARY KEY (id));

CREATE INDEX telephony_trail_call_ix ON telephony_trail(pbx, linkedid);

CREATE TABLE telephony_verdict (id VARCHAR(36) NOT NULL, pbx VARCHAR(40) NOT NULL, linkedid VARCHAR(80) NOT NULL, happened_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, rule_point VARCHAR(40) NOT NULL, outcome VARCHAR(40), priority INTEGER NOT NULL, starts_process VARCHAR(40), rule_names VARCHAR(1000), CONSTRAINT telephony_verdict_pk PRIMARY KEY (id));

CREATE INDEX telephony_verdict_call_ix ON telephony_verdict(pbx, linkedid);

CREATE INDEX telephony_verdict_starts_ix ON telephony_verdict(starts_process, happened_at);

CREATE TABLE telephony_recording (id VARCHAR(36) NOT NULL, call_id VARCHAR(36) NOT NULL, pbx VARCHAR(40) NOT NULL, file_name VARCHAR(200) NOT NULL, kind VARCHAR(12) NOT NULL, sha256 CHAR(64) NOT NULL, byte_count BIGINT NOT NULL, length_ms BIGINT NOT NULL, taken_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, heard_at TIMESTAMP(6) WITHOUT TIME ZONE, CONSTRAINT telephony_recording_pk PRIMARY KEY (id), CONSTRAINT telephony_recording_call_fk FOREIGN KEY (call_id) REFERENCES telephony_call(id));

ALTER TABLE telephony_recording ADD CONSTRAINT telephony_recording_file_uq UNIQUE (pbx, file_name);

CREATE INDEX telephony_recording_call_ix ON telephony_recording(call_id);

CREATE TABLE telephony_call_order (call_id VARCHAR(36) NOT NULL, order_number VARCHAR(32) NOT NULL, CONSTRAINT telephony_call_order_pk PRIMARY KEY (call_id, order_number), CONSTRAINT telephony_call_order_call_fk FOREIGN KEY (call_id) REFERENCES telephony_call(id));

CREATE INDEX telephony_call_order_number_ix ON telephony_call_order(order_number);

CREATE TABLE telephony_agent (person_id VARCHAR(64) NOT NULL, extension VARCHAR(20) NOT NULL, agent_state VARCHAR(10) NOT NULL, reason VARCHAR(40), since_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, CONSTRAINT telephony_agent_pk PRIMARY KEY (person_id));

ALTER TABLE telephony_agent ADD CONSTRAINT telephony_agent_ext_uq UNIQUE (extension);

CREATE TABLE telephony_flow (flow_key VARCHAR(40) NOT NULL, version BIGINT NOT NULL, document TEXT NOT NULL, published_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, published_by VARCHAR(64), CONSTRAINT telephony_flow_pk PRIMARY KEY (flow_key, version));

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('telephony-1', 'heatline', 'io/heatline/db/telephony.xml', NOW(), 141, '9:311918d4a6dd1d9e2302877d6f4b0b6e', 'createTable tableName=telephony_call; createIndex indexName=telephony_call_arrived_ix, tableName=telephony_call; createIndex indexName=telephony_call_line_ix, tableName=telephony_call; createIndex indexName=telephony_call_agent_ix, tableName=telep...', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/telephony.xml::telephony-20::heatline
CREATE TABLE telephony_line (extension VARCHAR(20) NOT NULL, consulting VARCHAR(20), recording SMALLINT NOT NULL, CONSTRAINT telephony_line_pk PRIMARY KEY (extension));

CREATE INDEX telephony_leg_party_ix ON telephony_leg(party, ended_at);

CREATE INDEX telephony_call_merged_ix ON telephony_call(merged_into);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('telephony-20', 'heatline', 'io/heatline/db/telephony.xml', NOW(), 143, '9:75f33ec8775c03117b2e067d787d24ad', 'createTable tableName=telephony_line; createIndex indexName=telephony_leg_party_ix, tableName=telephony_leg; createIndex indexName=telephony_call_merged_ix, tableName=telephony_call', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/telephony.xml::telephony-21::heatline
CREATE TABLE telephony_follow_up (id VARCHAR(36) NOT NULL, call_id VARCHAR(36) NOT NULL, reason VARCHAR(16) NOT NULL, stage VARCHAR(16) NOT NULL, customer VARCHAR(80), line_digits VARCHAR(40), called_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, tries INTEGER NOT NULL, again_at TIMESTAMP(6) WITHOUT TIME ZONE, due_at TIMESTAMP(6) WITHOUT TIME ZONE, ended_at TIMESTAMP(6) WITHOUT TIME ZONE, tried_by VARCHAR(64), note VARCHAR(500), order_number VARCHAR(32), through_call VARCHAR(36), CONSTRAINT telephony_follow_up_pk PRIMARY KEY (id), CONSTRAINT telephony_follow_call_fk FOREIGN KEY (call_id) REFERENCES telephony_call(id));

ALTER TABLE telephony_follow_up ADD CONSTRAINT telephony_follow_call_uq UNIQUE (call_id);

CREATE INDEX telephony_follow_stage_ix ON telephony_follow_up(stage, called_at);

CREATE INDEX telephony_follow_line_ix ON telephony_follow_up(line_digits, stage);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('telephony-21', 'heatline', 'io/heatline/db/telephony.xml', NOW(), 145, '9:f800dc97a6d35ee148dac10a4f671ed9', 'createTable tableName=telephony_follow_up; addUniqueConstraint constraintName=telephony_follow_call_uq, tableName=telephony_follow_up; createIndex indexName=telephony_follow_stage_ix, tableName=telephony_follow_up; createIndex indexName=telephony_...', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/telephony.xml::telephony-22::heatline
CREATE TABLE telephony_alarm (id VARCHAR(36) NOT NULL, call_id VARCHAR(36) NOT NULL, order_number VARCHAR(32), alarm_state VARCHAR(16) NOT NULL, rings INTEGER NOT NULL, raised_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, next_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, taken_by VARCHAR(64), taken_at TIMESTAMP(6) WITHOUT TIME ZONE, CONSTRAINT telephony_alarm_pk PRIMARY KEY (id), CONSTRAINT telephony_alarm_call_fk FOREIGN KEY (call_id) REFERENCES telephony_call(id));

ALTER TABLE telephony_alarm ADD CONSTRAINT telephony_alarm_call_uq UNIQUE (call_id);

CREATE INDEX telephony_alarm_next_ix ON telephony_alarm(alarm_state, next_at);

CREATE TABLE telephony_alarm_ring (alarm_id VARCHAR(36) NOT NULL, place INTEGER NOT NULL, person_id VARCHAR(64), phone VARCHAR(40) NOT NULL, rung_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, taken INTEGER NOT NULL, CONSTRAINT telephony_ring_alarm_fk FOREIGN KEY (alarm_id) REFERENCES telephony_alarm(id));

ALTER TABLE telephony_alarm_ring ADD CONSTRAINT telephony_alarm_ring_pk PRIMARY KEY (alarm_id, place);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('telephony-22', 'heatline', 'io/heatline/db/telephony.xml', NOW(), 147, '9:ebf9afe5b67e328d12f1d1a9f5132f33', 'createTable tableName=telephony_alarm; addUniqueConstraint constraintName=telephony_alarm_call_uq, tableName=telephony_alarm; createIndex indexName=telephony_alarm_next_ix, tableName=telephony_alarm; createTable tableName=telephony_alarm_ring; add...', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/telephony.xml::telephony-23::heatline
CREATE TABLE telephony_lease (pbx VARCHAR(80) NOT NULL, holder VARCHAR(64) NOT NULL, turn INTEGER NOT NULL, until_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, CONSTRAINT telephony_lease_pk PRIMARY KEY (pbx));

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('telephony-23', 'heatline', 'io/heatline/db/telephony.xml', NOW(), 149, '9:70e167466a060696ed74d6aec697f042', 'createTable tableName=telephony_lease', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/telephony.xml::telephony-30::heatline
ALTER TABLE telephony_recording ADD removed_at TIMESTAMP(6) WITHOUT TIME ZONE;

ALTER TABLE telephony_recording ADD copy_state VARCHAR(8) DEFAULT 'NONE' NOT NULL;

ALTER TABLE telephony_recording ADD checked_at TIMESTAMP(6) WITHOUT TIME ZONE;

CREATE INDEX telephony_recording_kind_ix ON telephony_recording(kind, taken_at);

CREATE INDEX telephony_recording_copy_ix ON telephony_recording(copy_state, checked_at);

CREATE INDEX telephony_recording_sha_ix ON telephony_recording(sha256);

CREATE INDEX telephony_recording_gone_ix ON telephony_recording(removed_at);

CREATE TABLE telephony_listener (recording_id VARCHAR(36) NOT NULL, person_id VARCHAR(64) NOT NULL, first_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, last_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, CONSTRAINT telephony_listener_pk PRIMARY KEY (recording_id, person_id), CONSTRAINT telephony_listener_rec_fk FOREIGN KEY (recording_id) REFERENCES telephony_recording(id));

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('telephony-30', 'heatline', 'io/heatline/db/telephony.xml', NOW(), 151, '9:0ce446081a4e18731022640a992ff2ae', 'addColumn tableName=telephony_recording; createIndex indexName=telephony_recording_kind_ix, tableName=telephony_recording; createIndex indexName=telephony_recording_copy_ix, tableName=telephony_recording; createIndex indexName=telephony_recording_...', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/telephony.xml::telephony-60::heatline
CREATE TABLE telephony_queue (name VARCHAR(40) NOT NULL, strategy VARCHAR(16) NOT NULL, ring_seconds INTEGER NOT NULL, wrap_up_seconds INTEGER, max_waiting INTEGER, max_wait_seconds INTEGER, long_wait_seconds INTEGER NOT NULL, last_agent_seconds INTEGER NOT NULL, announce_seconds INTEGER NOT NULL, says_place SMALLINT NOT NULL, says_wait SMALLINT NOT NULL, menu_prompt VARCHAR(80), menu_seconds INTEGER NOT NULL, weight INTEGER NOT NULL, version INTEGER NOT NULL, changed_at TIMESTAMP(6) WITHOUT TIME ZONE, changed_by VARCHAR(64), CONSTRAINT telephony_queue_pk PRIMARY KEY (name));

INSERT INTO telephony_queue (name, strategy, ring_seconds, long_wait_seconds, last_agent_seconds, announce_seconds, says_place, says_wait, menu_prompt, menu_seconds, weight, version) VALUES ('service', 'LONGEST_IDLE', 15, 120, 10, 30, 1, 1, 'queue-menu', 60, 0, 0);

INSERT INTO telephony_queue (name, strategy, ring_seconds, wrap_up_seconds, long_wait_seconds, last_agent_seconds, announce_seconds, says_place, says_wait, menu_seconds, weight, version) VALUES ('emergency', 'ROUND_ROBIN', 20, 0, 120, 0, 30, 1, 1, 0, 10, 0);

INSERT INTO telephony_queue (name, strategy, ring_seconds, long_wait_seconds, last_agent_seconds, announce_seconds, says_place, says_wait, menu_prompt, menu_seconds, weight, version) VALUES ('fees', 'ROUND_ROBIN', 15, 120, 0, 30, 1, 1, 'queue-menu', 60, 0, 0);

CREATE TABLE telephony_skill (person_id VARCHAR(64) NOT NULL, queue_name VARCHAR(40) NOT NULL, penalty INTEGER NOT NULL, CONSTRAINT telephony_skill_pk PRIMARY KEY (person_id, queue_name), CONSTRAINT telephony_skill_queue_fk FOREIGN KEY (queue_name) REFERENCES telephony_queue(name));

CREATE INDEX telephony_skill_queue_ix ON telephony_skill(queue_name);

ALTER TABLE telephony_agent ADD until_at TIMESTAMP(6) WITHOUT TIME ZONE;

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('telephony-60', 'heatline', 'io/heatline/db/telephony.xml', NOW(), 153, '9:e173477154c6288e3b5b1eb58d9db683', 'createTable tableName=telephony_queue; insert tableName=telephony_queue; insert tableName=telephony_queue; insert tableName=telephony_queue; createTable tableName=telephony_skill; createIndex indexName=telephony_skill_queue_ix, tableName=telephony...', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/telephony.xml::telephony-61::heatline
CREATE TABLE telephony_place (id VARCHAR(36) NOT NULL, pbx VARCHAR(40) NOT NULL, linkedid VARCHAR(80) NOT NULL, queue_name VARCHAR(40) NOT NULL, phone VARCHAR(40) NOT NULL, stage VARCHAR(10) NOT NULL, kept_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, ended_at TIMESTAMP(6) WITHOUT TIME ZONE, through_call VARCHAR(36), CONSTRAINT telephony_place_pk PRIMARY KEY (id));

CREATE INDEX telephony_place_call_ix ON telephony_place(pbx, linkedid);

CREATE INDEX telephony_place_phone_ix ON telephony_place(phone, stage);

CREATE INDEX telephony_place_stage_ix ON telephony_place(stage, kept_at);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('telephony-61', 'heatline', 'io/heatline/db/telephony.xml', NOW(), 155, '9:e9598a5dde91c26363d62a67a7b66c8d', 'createTable tableName=telephony_place; createIndex indexName=telephony_place_call_ix, tableName=telephony_place; createIndex indexName=telephony_place_phone_ix, tableName=telephony_place; createIndex indexName=telephony_place_stage_ix, tableName=t...', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/telephony.xml::telephony-62::heatline
ALTER TABLE telephony_call ADD figures VARCHAR(200);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('telephony-62', 'heatline', 'io/heatline/db/telephony.xml', NOW(), 157, '9:94de5516e9a4a22962562f1f1a7b438c', 'addColumn tableName=telephony_call', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/telephony.xml::telephony-50::heatline
CREATE TABLE telephony_pbx (name VARCHAR(80) NOT NULL, known_since TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, CONSTRAINT telephony_pbx_pk PRIMARY KEY (name));

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('telephony-50', 'heatline', 'io/heatline/db/telephony.xml', NOW(), 159, '9:e771bf2f0ca925ea14f69ed4dc8ec587', 'createTable tableName=telephony_pbx', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/telephony.xml::telephony-70::heatline
CREATE TABLE telephony_record_policy (extension VARCHAR(15) NOT NULL, direction VARCHAR(10) NOT NULL, policy VARCHAR(10), CONSTRAINT telephony_record_policy_pk PRIMARY KEY (extension, direction));

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('telephony-70', 'heatline', 'io/heatline/db/telephony.xml', NOW(), 161, '9:ae5ccba553a45e320ad07c0b7e958a31', 'createTable tableName=telephony_record_policy', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');

-- Changeset io/heatline/db/desk.xml::desk-1::heatline
CREATE TABLE desk_call (call_id VARCHAR(36) NOT NULL, premises_id BIGINT, draft TEXT, version INTEGER NOT NULL, changed_by VARCHAR(64) NOT NULL, changed_at TIMESTAMP(6) WITHOUT TIME ZONE NOT NULL, CONSTRAINT desk_call_pk PRIMARY KEY (call_id), CONSTRAINT desk_call_call_fk FOREIGN KEY (call_id) REFERENCES telephony_call(id));

CREATE INDEX desk_call_premises_ix ON desk_call(premises_id, changed_at);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('desk-1', 'heatline', 'io/heatline/db/desk.xml', NOW(), 163, '9:8e252fa6183b53023dcc05e920a510f3', 'createTable tableName=desk_call; createIndex indexName=desk_call_premises_ix, tableName=desk_call', '', 'EXECUTED', NULL, NULL, '4.31.1', '0000000000');
