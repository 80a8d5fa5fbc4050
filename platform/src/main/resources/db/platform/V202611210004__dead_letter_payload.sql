-- What a dead letter holds may be sealed: it goes when the letter is closed, or after 30 days of waiting.
grant update (payload) on dead_letter to ${app_role};
