CREATE TABLE account (
    owner VARCHAR NOT NULL,
    id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    settings JSON NOT NULL,
    paused BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    CONSTRAINT pk_account PRIMARY KEY (owner, id)
);
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    PRIMARY KEY (version_num)
);
CREATE TABLE folder (
    owner VARCHAR NOT NULL,
    account_id VARCHAR NOT NULL,
    id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    cursor TEXT,
    round INTEGER NOT NULL,
    is_round_open BOOLEAN NOT NULL,
    last_complete_at BIGINT,
    CONSTRAINT pk_folder PRIMARY KEY (owner, account_id, id),
    CONSTRAINT fk_folder_account FOREIGN KEY(owner, account_id) REFERENCES account (owner, id) ON DELETE CASCADE
);
CREATE TABLE learned (
    owner VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    value JSON NOT NULL,
    CONSTRAINT pk_learned PRIMARY KEY (owner, name)
);
CREATE TABLE ledger (
    owner VARCHAR NOT NULL,
    number INTEGER NOT NULL,
    at VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    facts TEXT NOT NULL,
    previous VARCHAR NOT NULL,
    hash VARCHAR NOT NULL,
    CONSTRAINT pk_ledger PRIMARY KEY (owner, number)
);
CREATE TABLE ledger_head (
    owner VARCHAR NOT NULL,
    number INTEGER NOT NULL,
    hash VARCHAR NOT NULL,
    CONSTRAINT pk_ledger_head PRIMARY KEY (owner)
);
CREATE TABLE line (
    "key" INTEGER NOT NULL,
    owner VARCHAR NOT NULL,
    hidden INTEGER NOT NULL,
    urgency INTEGER NOT NULL,
    score FLOAT NOT NULL,
    received_at BIGINT NOT NULL,
    sender_key VARCHAR NOT NULL,
    conversation_id VARCHAR NOT NULL,
    is_corrected BOOLEAN NOT NULL,
    snoozed_until BIGINT,
    waiting_since BIGINT,
    search_text TEXT NOT NULL,
    CONSTRAINT pk_line PRIMARY KEY ("key"),
    CONSTRAINT fk_line_message FOREIGN KEY("key") REFERENCES message (id) ON DELETE CASCADE
);
CREATE TABLE message (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    owner VARCHAR NOT NULL,
    account_id VARCHAR NOT NULL,
    folder_id VARCHAR NOT NULL,
    remote_id VARCHAR NOT NULL,
    round INTEGER NOT NULL,
    fingerprint VARCHAR NOT NULL,
    search_text TEXT NOT NULL,
    message_id VARCHAR NOT NULL,
    conversation_id VARCHAR NOT NULL,
    in_reply_to VARCHAR NOT NULL,
    "references" JSON,
    subject TEXT NOT NULL,
    sender_name TEXT NOT NULL,
    sender_address VARCHAR NOT NULL,
    on_behalf_of JSON,
    reply_to JSON,
    "to" JSON,
    cc JSON,
    received_at BIGINT NOT NULL,
    sent_at BIGINT,
    is_read BOOLEAN NOT NULL,
    is_flagged BOOLEAN NOT NULL,
    is_draft BOOLEAN NOT NULL,
    importance VARCHAR NOT NULL,
    has_attachments BOOLEAN NOT NULL,
    attachments_exact BOOLEAN NOT NULL,
    automation VARCHAR NOT NULL,
    is_bulk BOOLEAN NOT NULL,
    list_id VARCHAR NOT NULL,
    meeting VARCHAR NOT NULL,
    authentication JSON,
    categories JSON,
    size INTEGER,
    web_link TEXT NOT NULL,
    etag VARCHAR NOT NULL,
    CONSTRAINT uq_message_owner_account_id_folder_id_remote_id UNIQUE (owner, account_id, folder_id, remote_id),
    CONSTRAINT fk_message_folder FOREIGN KEY(owner, account_id, folder_id) REFERENCES folder (owner, account_id, id) ON DELETE CASCADE
);
CREATE TABLE note (
    "key" INTEGER NOT NULL,
    owner VARCHAR NOT NULL,
    is_done BOOLEAN NOT NULL,
    snoozed_until BIGINT,
    correction INTEGER,
    CONSTRAINT pk_note PRIMARY KEY ("key"),
    CONSTRAINT fk_note_message FOREIGN KEY("key") REFERENCES message (id) ON DELETE CASCADE
);
CREATE TABLE ranking (
    "key" INTEGER NOT NULL,
    owner VARCHAR NOT NULL,
    urgency INTEGER NOT NULL,
    score FLOAT NOT NULL,
    needs_reply BOOLEAN NOT NULL,
    sender_role VARCHAR NOT NULL,
    reasons JSON NOT NULL,
    waiting_since BIGINT,
    ranked_at BIGINT NOT NULL,
    CONSTRAINT pk_ranking PRIMARY KEY ("key"),
    CONSTRAINT fk_ranking_message FOREIGN KEY("key") REFERENCES message (id) ON DELETE CASCADE
);
CREATE TABLE setting (
    owner VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    value JSON NOT NULL,
    CONSTRAINT pk_setting PRIMARY KEY (owner, name)
);
CREATE TABLE thread_correction (
    owner VARCHAR NOT NULL,
    conversation_id VARCHAR NOT NULL,
    urgency INTEGER NOT NULL,
    CONSTRAINT pk_thread_correction PRIMARY KEY (owner, conversation_id)
);
CREATE INDEX ix_line_order ON line (owner, hidden, urgency, score DESC, received_at DESC, "key");
CREATE INDEX ix_line_received ON line (owner, hidden, received_at);
CREATE INDEX ix_line_search ON line (owner, hidden, urgency, score DESC, received_at DESC, "key", search_text);
CREATE INDEX ix_line_sender ON line (owner, hidden, sender_key, received_at DESC, "key");
CREATE INDEX ix_line_snoozed ON line (owner, snoozed_until);
CREATE INDEX ix_line_thread ON line (owner, hidden, conversation_id, received_at DESC, "key");
CREATE INDEX ix_line_waiting ON line (owner, hidden, waiting_since);
CREATE INDEX ix_message_owner_conversation_id_fingerprint ON message (owner, conversation_id, fingerprint);
CREATE INDEX ix_message_owner_fingerprint ON message (owner, fingerprint);
CREATE INDEX ix_message_owner_received_at ON message (owner, received_at);
CREATE TABLE draft (
	owner VARCHAR NOT NULL, 
	id VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	status VARCHAR NOT NULL, 
	status_before VARCHAR NOT NULL, 
	language VARCHAR NOT NULL, 
	tone VARCHAR NOT NULL, 
	audience VARCHAR NOT NULL, 
	template VARCHAR NOT NULL, 
	gist TEXT NOT NULL, 
	sources JSON NOT NULL, 
	message_key INTEGER, 
	family VARCHAR NOT NULL, 
	version INTEGER NOT NULL, 
	typed_subject TEXT, 
	typed_body TEXT, 
	created_at BIGINT NOT NULL, 
	changed_at BIGINT NOT NULL, 
	CONSTRAINT pk_draft PRIMARY KEY (owner, id)
);
CREATE TABLE draft_version (
	owner VARCHAR NOT NULL, 
	draft_id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	author VARCHAR NOT NULL, 
	writer JSON, 
	subject TEXT NOT NULL, 
	body TEXT NOT NULL, 
	made_at BIGINT NOT NULL, 
	CONSTRAINT pk_draft_version PRIMARY KEY (owner, draft_id, number), 
	CONSTRAINT fk_draft_version_draft FOREIGN KEY(owner, draft_id) REFERENCES draft (owner, id) ON DELETE CASCADE
);
CREATE TABLE draft_look (
	owner VARCHAR NOT NULL, 
	draft_id VARCHAR NOT NULL, 
	code VARCHAR NOT NULL, 
	text TEXT NOT NULL, 
	looked_at BIGINT NOT NULL, 
	CONSTRAINT pk_draft_look PRIMARY KEY (owner, draft_id, code, text), 
	CONSTRAINT fk_draft_look_draft FOREIGN KEY(owner, draft_id) REFERENCES draft (owner, id) ON DELETE CASCADE
);
