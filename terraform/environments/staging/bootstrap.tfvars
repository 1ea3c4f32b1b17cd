environment = "staging"
account_id  = "222222222222"
region      = "eu-central-1"

atlantis_role_arn = "arn:aws:iam::444444444444:role/fareline-atlantis"
