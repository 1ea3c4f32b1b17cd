environment = "dev"
account_id  = "111111111111"
region      = "eu-central-1"

atlantis_role_arn = "arn:aws:iam::444444444444:role/fareline-atlantis"
