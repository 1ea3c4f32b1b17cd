# The site's files. Whoever wants them asks CloudFront; the bucket answers nobody else. A release that was wrong can be taken back
# for three months.
module "files" {
  source = "../bucket"

  name              = var.bucket_name
  key_arn           = aws_kms_key.site.arn
  keep_deleted_days = 90
  readers = [{
    sid        = "OnlyTheSiteReads"
    service    = "cloudfront.amazonaws.com"
    source_arn = aws_cloudfront_distribution.site.arn
  }]
}

# A key of its own, since it alone has a policy for a distribution, and is in the site's region.
resource "aws_kms_key" "site" {
  description             = "Files of the web site"
  enable_key_rotation     = true
  deletion_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_kms_alias" "site" {
  name          = "alias/fareline-web"
  target_key_id = aws_kms_key.site.key_id
}

# Apart from the key, since the distribution that may use it is made after the bucket that is encrypted by it.
resource "aws_kms_key_policy" "site" {
  key_id = aws_kms_key.site.key_id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # Everything, as only so the account's IAM decides who administers and uses the key, and nobody is locked out.
        Sid       = "AccountDecides"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${var.account_id}:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
      {
        Sid       = "TheSiteDecrypts"
        Effect    = "Allow"
        Principal = { Service = "cloudfront.amazonaws.com" }
        Action    = "kms:Decrypt"
        Resource  = "*" # In a key's policy: this key.
        Condition = { StringEquals = { "aws:SourceArn" = aws_cloudfront_distribution.site.arn } }
      },
    ]
  })
}
