environment = "prod"
account_id  = "333333333333"
region      = "eu-central-1"

atlantis_role_arn = "arn:aws:iam::444444444444:role/fareline-atlantis"
