// For staff. Everything works without this file; it keeps what is being written, and lets keys lead where links lead.
import "./drafts.js";
import "./keys.js";
