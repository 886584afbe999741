-- What a record of the audit log is about, and how entered figures came, are held to the sets that the code reads.
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_subject_known"
  CHECK ("subject" IN ('plan', 'unit', 'registration', 'contacts', 'invitation', 'officer', 'round', 'report', 'document', 'form', 'obligation', 'obstacle', 'task-update', 'database-entry', 'broadcast', 'group', 'holiday', 'notice', 'consolidation'));
ALTER TABLE "Report" ADD CONSTRAINT "Report_entrySource_way_known"
  CHECK ("entrySource" ->> 'way' IN ('document', 'phone', 'email'));
