environment = "delivery"
account_id  = "444444444444"
region      = "eu-central-1"

atlantis_role_arn = "arn:aws:iam::444444444444:role/fareline-atlantis"

github = {
  repository = "fareline/fareline"
  ref        = "refs/heads/main"
}
