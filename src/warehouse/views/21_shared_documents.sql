-- Documents that more than one notice names: one row a title.
-- Rule: titles in 《…》 that are the same character for character; a document cited under two wordings is two. Which
-- notices name one, and where, is in citations.
CREATE VIEW shared_documents AS
SELECT title, count(*)::INTEGER AS notices, sum(named)::INTEGER AS citations
FROM (SELECT title, notice_id, count(*) AS named FROM citations GROUP BY title, notice_id)
GROUP BY title
HAVING count(*) > 1;
COMMENT ON VIEW shared_documents IS 'Documents named by more than one notice, one row a title';
COMMENT ON COLUMN shared_documents.title IS 'Title with its brackets, as printed';
COMMENT ON COLUMN shared_documents.notices IS 'Number of notices that name it';
COMMENT ON COLUMN shared_documents.citations IS 'Number of places where they name it';
